import { assert, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { typingDistance } from './typing-distance.ts';

test.each([
  ['rainfall', 'rainfall', 0],
  ['rainfal', 'rainfall', 1],
  ['rainffall', 'rainfall', 1],
  ['rainfoll', 'rainfall', 1],
  ['ranifall', 'rainfall', 1],
  ['ranifal', 'rainfall', 2],
  ['data', 'rainfall', 3],
  ['', 'ab', 2],
])('%s and %s are %i apart', (left, right, distance) => {
  expect(typingDistance(left, right, 2)).toBe(distance);
  expect(typingDistance(right, left, 2)).toBe(distance);
});

test('one letter left out is one error, wherever it stood', () => {
  assert(
    property(string({ minLength: 1, maxLength: 30 }), (word) => {
      const place = word.length >> 1;
      const shorter = word.slice(0, place) + word.slice(place + 1);
      expect(typingDistance(word, shorter, 2)).toBe(1);
    }),
  );
});

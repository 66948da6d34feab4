import { array, assert, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { topOf } from './top-of.ts';

test('the first few are those that sorting everything gives', () => {
  assert(
    property(
      array(integer({ min: 0, max: 99 }), { maxLength: 200 }),
      integer({ min: 1, max: 20 }),
      (numbers, count) => {
        const descending = (left: number, right: number) => right - left;
        expect(topOf(Int32Array.from(numbers), count, descending)).toEqual(
          numbers.toSorted(descending).slice(0, count),
        );
      },
    ),
  );
});

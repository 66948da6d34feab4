import { expect, test } from 'vitest';
import { capital, clip, distinct, inWords, quote } from './sentence.ts';

test.each([
  [[], 6, ''],
  [['a'], 6, 'a'],
  [['a', 'b'], 6, 'a and b'],
  [['a', 'b', 'c'], 6, 'a, b and c'],
  [['a', 'b', 'c', 'd'], 4, 'a, b, c and d'],
  [['a', 'b', 'c', 'd', 'e'], 4, 'a, b, c and 2 others'],
])('%j in words of at most %i is “%s”', (values, countMax, text) => {
  expect(inWords(values, countMax)).toBe(text);
});

test('alternatives are joined by “or”', () => {
  expect(inWords(['a', 'b', 'c'], 6, 'or')).toBe('a, b or c');
  expect(inWords(['a'], 6, 'or')).toBe('a');
});

test('a quotation is one line of at most 140 characters', () => {
  expect(quote(' two\n\n lines ')).toBe('“two lines”');
  expect(quote('x'.repeat(140))).toBe(`“${'x'.repeat(140)}”`);
  expect(quote('x'.repeat(141))).toBe(`“${'x'.repeat(139)}…”`);
  expect(quote('x'.repeat(100_000))).toHaveLength(142);
  // What stands behind the first page of a text is not looked for.
  expect(quote(`a${' '.repeat(300)}b`)).toBe('“a”');
});

test('a text is clipped to its bound', () => {
  expect(clip('abc', 3)).toBe('abc');
  expect(clip('abcd', 3)).toBe('ab…');
});

test('each value is kept once, and the first letter made a capital', () => {
  expect(distinct(['b', 'a', 'b'])).toEqual(['b', 'a']);
  for (const count of [0, 1, 8, 9, 10, 100]) {
    const once = Array.from({ length: count }, (_, index) => index);
    expect(distinct([...once, ...once])).toEqual(once);
    expect(distinct(once)).toEqual(once);
  }
  expect(capital('a sentence')).toBe('A sentence');
  expect(capital('')).toBe('');
});

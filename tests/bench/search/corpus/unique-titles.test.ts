import { expect, test } from 'vitest';
import { createUniqueTitles } from './unique-titles.ts';

test('a title that was given out gets a number, also where it is longer than a slug', () => {
  const distinguish = createUniqueTitles();
  const long = `Water ${'and water '.repeat(12)}`;
  const given = ['Water', 'water!', 'Water', long, long, long, '水'].map(distinguish);
  expect(given.map(({ title }) => title).slice(0, 3)).toEqual(['Water', 'water! 2', 'Water 3']);
  expect(new Set(given.map(({ slug }) => slug)).size).toBe(given.length);
  expect(given.every(({ slug }) => /^[a-z0-9-]{1,80}$/u.test(slug))).toBe(true);
});

import { facetNames } from '@commonhold/schemas/discovery';
import { array, assert, asyncProperty, constantFrom, string } from 'fast-check';
import { expect, test } from 'vitest';
import type { Search } from './search-expectations.ts';

/** What breaks query languages, encodings and word lists, and a few words. */
const pieces = [
  ...`AND OR NOT & | ! :* <-> ' " \\ ( ) % _ * - -- ; /* { } $1 C++ 12`.split(' '),
  ...'\u0000 \u0007 \u200f \u202e \u200b \ud800 \udc00 \uffff \n \t \ue000'.split(' '),
  ...'rainfall data a 数 é e\u0301 \u{1F4A7} ﬁ 𝒳 ß İ'.split(' '),
  ' ',
];

export function describeOddQueries(search: Search): void {
  test('no query fails, whatever it is made of', async () => {
    await assert(
      asyncProperty(array(constantFrom(...pieces), { maxLength: 60 }), async (parts) => {
        const query = parts.join('').slice(0, 300);
        await search({ query, facets: ['kind'], limit: 3, filters: { listing: ['registered'] } });
      }),
      { numRuns: 150 },
    );
    await assert(
      asyncProperty(string({ unit: 'binary', maxLength: 300 }), async (query) => {
        await search({ query: query.slice(0, 300), limit: 3 });
      }),
      { numRuns: 100 },
    );
  }, 120_000);

  test.each([
    ['300 letters', 'x'.repeat(300)],
    ['150 words', 'a '.repeat(150)],
    ['300 Chinese characters', '数'.repeat(300)],
    ['many typing errors', 'ranifall agricultare hydrolgy stattions daly '.repeat(6)],
    ['blanks only', '   '],
  ])('%s are answered', async (_, query) => {
    await expect(search({ query, facets: facetNames })).resolves.toBeDefined();
  });

  test('odd values of filters find nothing and break nothing', async () => {
    const odd = ['\u202e', "'", '"', '\\', '{', '},{', 'NULL', 'a = 1 OR b', '[]', '𝒳'];
    for (const value of odd) {
      const answer = await search({
        filters: { publisher: [value], licence: [value], mediaType: [value] },
      });
      expect(answer.total.value).toBe(0);
    }
  });
}

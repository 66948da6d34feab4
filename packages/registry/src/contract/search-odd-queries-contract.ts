import { facetNames } from '@commonhold/schemas/discovery';
import { array, assert, asyncProperty, constantFrom, string } from 'fast-check';
import { expect, test } from 'vitest';
import type { AskOrRefuse, Search } from './search-expectations.ts';
import { sampleGoods } from './search-samples.ts';

/** What breaks query languages, encodings and word lists, and a few words. */
const pieces = [
  ...`AND OR NOT & | ! :* <-> ' " \\ ( ) % _ * - -- ; /* { } $1 C++ 12`.split(' '),
  ...'\u0000 \u0007 \u200f \u202e \u200b \ud800 \udc00 \uffff \n \t \ue000'.split(' '),
  ...'rainfall data a 数 é e\u0301 \u{1F4A7} ﬁ 𝒳 ß İ'.split(' '),
  ' ',
];

/** What breaks the filters of one engine or another; control characters never get as far. */
const filterPieces = [
  ...`= != >= IN [ ] NOT EXISTS IS NULL EMPTY TO CONTAINS _geoRadius(1,1,1) " \\" \\\\ ' $$ -- /* { } % _`.split(
    ' ',
  ),
  ...'\u200f \u202e \u200b \u241f \ue000 \u{1F4A7} \ufeff rainfall 数 e\u0301 ﬁ İ'.split(' '),
  ' ',
];

export function describeOddQueries(search: Search, ask: AskOrRefuse): void {
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
    // The last word keeps it from being the value of a sample.
    const oddValue = array(constantFrom(...filterPieces), { minLength: 1, maxLength: 30 }).map(
      (parts) => `${parts.join('').slice(0, 140).toWellFormed()} qzx`,
    );
    await assert(
      asyncProperty(array(oddValue, { minLength: 1, maxLength: 5 }), async (values) => {
        for (const facet of ['publisher', 'licence', 'mediaType', 'openComponent'] as const) {
          const answer = await ask({ filters: { [facet]: values }, facets: [facet, 'kind'] });
          expect(answer?.total.value ?? 0).toBe(0);
        }
      }),
      { numRuns: 40 },
    );
  }, 120_000);

  test('the largest and smallest bounds are bounds', async () => {
    const largest = Number.MAX_SAFE_INTEGER;
    const bounds = [
      { parameterCountMin: 0, parameterCountMax: largest },
      { parameterCountMin: largest },
      { memoryBytesMin: 0, memoryBytesMax: 0 },
      { updatedAfter: '0001-01-01' },
      { updatedAfter: '9999-12-31' },
    ];
    const totals = [];
    for (const filters of bounds) totals.push((await search({ filters })).total.value);
    expect(totals).toEqual([2, 0, 0, sampleGoods.length, 0]);
  });
}

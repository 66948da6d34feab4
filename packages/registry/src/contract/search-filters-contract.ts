import { type SearchRequestInput, facetNames, facetValuesMax } from '@commonhold/schemas/discovery';
import { expect, test } from 'vitest';
import { type Count, type Search, expectedCounts, slugs, valuesOf } from './search-expectations.ts';
import { sampleGoods } from './search-samples.ts';

export function describeFilters(search: Search): void {
  const found = async (filters: SearchRequestInput['filters']) =>
    slugs(await search({ filters, limit: 100 })).toSorted();

  test('any value of a filter may match, and all filters must', async () => {
    expect(await found({ kind: ['model', 'software'] })).toEqual([
      'big-model',
      'clinic-software',
      'small-model',
    ]);
    expect(await found({ kind: ['model', 'software'], openness: ['open'] })).toEqual([
      'clinic-software',
      'small-model',
    ]);
    expect(await found({ sdg: [3], jurisdiction: ['BR'] })).toEqual([
      'clinic-software',
      'saude-aberta',
    ]);
  });

  test.each(facetNames)(
    'every value of the facet %s finds exactly the goods that have it',
    async (facet) => {
      const values = new Set(sampleGoods.flatMap((good) => valuesOf(good, facet)));
      for (const value of values) {
        const filters = { [facet]: [facet === 'sdg' ? Number(value) : value] };
        const expected = sampleGoods.filter((good) => valuesOf(good, facet).includes(value));
        expect(await found(filters)).toEqual(expected.map(({ slug }) => slug).toSorted());
      }
    },
  );

  test('ranges hold their bounds', async () => {
    expect(await found({ parameterCountMin: 7_000_000_000 })).toEqual(['big-model']);
    expect(await found({ parameterCountMin: 1, parameterCountMax: 125_000_000 })).toEqual([
      'small-model',
    ]);
    expect(await found({ updatedAfter: '2026-03-09' })).toEqual(['small-model']);
    expect(await found({ memoryBytesMax: 300_000_000 })).toEqual(['small-model']);
    expect(await found({ memoryBytesMin: 300_000_001 })).toEqual(['big-model']);
    expect(await found({ memoryBytesMin: 1, memoryBytesMax: 1 })).toEqual([]);
  });

  test('a value that no good has finds nothing', async () => {
    expect(await found({ licence: ['LicenseRef-nobody'] })).toEqual([]);
    expect(await found({ publisher: [`o'neil "\\" AND 1=1`] })).toEqual([]);
  });

  test('values that differ by case or accents only are different values', async () => {
    expect(await found({ publisher: ['fao'] })).toEqual(['crop-calendar']);
    expect(await found({ publisher: ['FAO'] })).toEqual(['amharic-health']);
    expect(await found({ publisher: ['Fao'] })).toEqual([]);
    expect(await found({ publisher: ['saude'] })).toEqual([]);
  });
}

export function describeCounts(search: Search, count: Count): void {
  const countsOf = async (request: SearchRequestInput) => {
    const { facets } = await search({ facets: facetNames, facetValuesMax, ...request });
    return new Map(facets.map(({ facet, values }) => [facet, values]));
  };

  test.each([
    ['without filters', {}],
    ['with one filter', { kind: ['dataset'] }],
    ['with two filters', { kind: ['dataset', 'model'], openness: ['open'] }],
    ['with three filters', { sdg: [3], listing: ['registered'], kind: ['software', 'dataset'] }],
    ['with a value that no good has', { licence: ['LicenseRef-nobody'] }],
    ['with a range', { parameterCountMin: 1, kind: ['model'] }],
    ['with another range', { memoryBytesMax: 300_000_000, verdict: ['osaid:met'] }],
  ] satisfies (readonly [string, SearchRequestInput['filters']])[])(
    'every facet is counted under all filters but its own, %s',
    async (_, filters) => {
      const counts = await countsOf({ filters });
      expect([...counts.keys()]).toEqual(facetNames);
      for (const facet of facetNames) {
        expect(counts.get(facet)).toEqual(expectedCounts(filters, facet));
      }
    },
  );

  test('facets are counted among what the words find', async () => {
    const answer = await search({ query: 'rainfall', facets: ['kind'] });
    const goods = sampleGoods.filter(({ slug }) => slugs(answer).includes(slug));
    const datasets = goods.filter(({ kind }) => kind.includes('dataset')).length;
    expect(answer.facets[0]?.values).toContainEqual({ value: 'dataset', count: datasets });
  });

  test('only the wanted facets are counted, with the largest values', async () => {
    const { facets } = await search({ facets: ['sdg', 'kind'], facetValuesMax: 2 });
    expect(facets.map(({ facet }) => facet)).toEqual(['sdg', 'kind']);
    expect(facets.every(({ values }) => values.length === 2)).toBe(true);
    expect(facets[1]?.values[0]).toEqual({ value: 'dataset', count: 6 });
    expect((await search({ facets: [] })).facets).toEqual([]);
  });

  test('chosen values are counted as the facet is, without those that no good has', async () => {
    const filters = { publisher: ['fao'], kind: ['dataset'] } as const;
    const values = ['FAO', 'fao', 'kenya-met', 'openmrs', 'nobody', '"', '\u202e', '\ud800'];
    expect(await count({ search: { filters }, facet: 'publisher', values })).toEqual(
      expectedCounts(filters, 'publisher').filter(({ value }) => values.includes(value)),
    );
    const rainfall = { query: 'rainfall' };
    expect(await count({ search: rainfall, facet: 'kind', values: ['dataset', 'model'] })).toEqual(
      (await search({ ...rainfall, facets: ['kind'] })).facets[0]?.values,
    );
    expect(await count({ search: {}, facet: 'publisher', values: [] })).toEqual([]);
  });
}

import { expect, test } from 'vitest';
import { type Search, slugs } from './search-expectations.ts';
import { sampleGoods } from './search-samples.ts';

export function describeWords(search: Search): void {
  test.each([
    ['a word of the name', 'rainfall', 'kenya-rainfall'],
    ['the beginning of a word', 'rainf', 'kenya-rainfall'],
    ['a word with a typing error', 'rainfal', 'kenya-rainfall'],
    ['two letters swapped', 'ranifall', 'kenya-rainfall'],
    ['a letter replaced in a long word', 'agricultare', 'crop-calendar'],
    ['an alias', 'masika', 'kenya-rainfall'],
    ['a keyword', 'hydrology', 'kenya-rainfall'],
    ['a word of the description', 'stations', 'kenya-rainfall'],
    ['a word of its parts', 'gauge_id', 'kenya-rainfall'],
    ['a name in another language', 'mvua', 'kenya-rainfall'],
    ['accents left out', 'saude', 'saude-aberta'],
    ['accents that are not there', 'Rainfäll', 'kenya-rainfall'],
    ['capital letters', 'SAÚDE', 'saude-aberta'],
    ['Arabic', 'الصحة', 'arabic-health'],
    ['Hindi', 'स्वास्थ्य', 'hindi-health'],
    ['Amharic', 'መረጃ', 'amharic-health'],
    ['Chinese', '健康数据', 'chinese-health'],
    ['part of a Chinese word', '数据', 'chinese-health'],
  ])('finds a good by %s', async (_, query, slug) => {
    expect(slugs(await search({ query }))).toContain(slug);
  });

  test('a match in the name comes before one in the description', async () => {
    const [first, ...others] = slugs(await search({ query: 'rainfall' }));
    expect(first).toBe('kenya-rainfall');
    expect(others).toContain('crop-calendar');
  });

  test('all words of a query are wanted where some good has them all', async () => {
    expect(slugs(await search({ query: 'daily rainfall' }))[0]).toBe('kenya-rainfall');
  });

  test('without words everything is found', async () => {
    const answer = await search({ limit: 100 });
    expect(slugs(answer).toSorted()).toEqual(sampleGoods.map(({ slug }) => slug).toSorted());
    expect(answer.total).toEqual({ value: sampleGoods.length, relation: 'exact' });
  });

  test('the total is exact where the last hit is given', async () => {
    for (const query of ['rainfall', 'health data', 'zzqqxxyyvv']) {
      const { hits, total } = await search({ query, limit: 100 });
      expect(total).toEqual({ value: hits.length, relation: 'exact' });
    }
  });

  test('what nothing resembles finds nothing', async () => {
    const answer = await search({ query: 'zzqqxxyyvv', facets: ['kind'] });
    expect(answer).toMatchObject({ hits: [], total: { value: 0 } });
  });
}

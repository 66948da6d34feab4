import { searchSorts } from '@commonhold/schemas/discovery';
import { expect, test } from 'vitest';
import { type Search, compare, nameIn, slugs } from './search-expectations.ts';
import { sampleGoods } from './search-samples.ts';

export function describeOrder(search: Search): void {
  test('sorts by name in the reader’s language, by code point', async () => {
    const names = (languages: string[]) =>
      sampleGoods
        .map((good) => ({
          slug: good.slug,
          id: good.id,
          key: nameIn(good, languages).toLowerCase(),
        }))
        .toSorted((left, right) => compare(left.key, right.key) || compare(left.id, right.id))
        .map(({ slug }) => slug);
    expect(slugs(await search({ sort: 'name', limit: 100 }))).toEqual(names(['en']));
    expect(slugs(await search({ sort: 'name', limit: 100, languages: ['sw'] }))).toEqual(
      names(['sw']),
    );
  });

  test('sorts by the dates, newest first', async () => {
    const by = (date: 'createdAt' | 'updatedAt') =>
      sampleGoods
        .toSorted((left, right) => compare(right[date], left[date]) || compare(left.id, right.id))
        .map(({ slug }) => slug);
    expect(slugs(await search({ sort: 'newest', limit: 100 }))).toEqual(by('createdAt'));
    expect(slugs(await search({ sort: 'updated', limit: 100 }))).toEqual(by('updatedAt'));
  });

  test('without words, what changed last comes first', async () => {
    expect(slugs(await search({ limit: 100 }))).toEqual(
      slugs(await search({ sort: 'updated', limit: 100 })),
    );
  });

  test('sorts by the verdict, what is not known yet before what is not met', async () => {
    const ranks = ['met', 'undetermined', 'not-applicable', 'not-met'];
    const expected = sampleGoods
      .toSorted(
        (left, right) =>
          ranks.indexOf(left.dpgVerdict) - ranks.indexOf(right.dpgVerdict) ||
          compare(right.updatedAt, left.updatedAt),
      )
      .map(({ slug }) => slug);
    expect(slugs(await search({ sort: 'verdict', limit: 100 }))).toEqual(expected);
  });

  test('sorts by the number of places where a good is in use', async () => {
    const expected = sampleGoods
      .toSorted(
        (left, right) =>
          right.deploymentPlace.length - left.deploymentPlace.length ||
          compare(right.updatedAt, left.updatedAt),
      )
      .map(({ slug }) => slug);
    expect(slugs(await search({ sort: 'deployments', limit: 100 }))).toEqual(expected);
  });

  test.each(searchSorts.filter((sort) => sort !== 'relevance'))(
    'sorts what has the words by %s too, wherever it has them',
    async (sort) => {
      const all = slugs(await search({ sort, limit: 100 }));
      const found = slugs(await search({ query: 'rainfall', sort, limit: 100 }));
      expect(found.toSorted()).toEqual(['crop-calendar', 'kenya-rainfall']);
      expect(found).toEqual(all.filter((slug) => found.includes(slug)));
    },
  );

  test.each(searchSorts)('pages sorted by %s hold every hit once', async (sort) => {
    const all = slugs(await search({ sort, limit: 100 }));
    const pages = [];
    for (let offset = 0; offset < all.length + 3; offset += 3) {
      const page = await search({ sort, offset, limit: 3 });
      expect(page).toMatchObject({ offset, limit: 3 });
      pages.push(...slugs(page));
    }
    expect(pages).toEqual(all);
  });

  test('a page of no length still counts', async () => {
    const answer = await search({ limit: 0, facets: ['kind'] });
    expect(answer.hits).toEqual([]);
    expect(answer.total.value).toBe(sampleGoods.length);
  });
}

export function describeHits(search: Search): void {
  test('a hit shows what matched, as text that joins to the name', async () => {
    const { hits } = await search({ query: 'rainfall' });
    const hit = hits.find(({ good }) => good.slug === 'kenya-rainfall');
    expect(hit?.name.parts.map(({ text }) => text).join('')).toBe('Rainfall of Kenya');
    expect(hit?.name.parts.filter(({ isMatch }) => isMatch).map(({ text }) => text)).toEqual([
      'Rainfall',
    ]);
    expect(hit?.excerpt.parts.some(({ isMatch, text }) => isMatch && /rainfall/iu.test(text))).toBe(
      true,
    );
    expect(hit?.matchedIn).toEqual(expect.arrayContaining(['name', 'description']));
  });

  test.each([
    ['Masika', ['alias']],
    ['hydrology', ['keyword']],
    ['gauge_id', ['words']],
    ['stations', ['description']],
    ['rainfall', ['name', 'description']],
  ])('a hit says where %s stands', async (query, places) => {
    const { hits } = await search({ query });
    const hit = hits.find(({ good }) => good.slug === 'kenya-rainfall');
    expect(hit?.matchedIn).toEqual(places);
  });

  test('a long text is cut around what matched, and keeps its characters whole', async () => {
    const { hits } = await search({ query: 'needle' });
    const hit = hits.find(({ good }) => good.slug === 'chinese-health');
    const text = hit?.excerpt.parts.map((part) => part.text).join('') ?? '';
    expect(text.length).toBeLessThan(400);
    expect(text).toContain('needle');
    expect(text.isWellFormed()).toBe(true);
  });

  test('markup in a text stays text', async () => {
    const { hits } = await search({ query: 'clinic' });
    const hit = hits.find(({ good }) => good.slug === 'clinic-software');
    expect(hit?.excerpt.parts.map(({ text }) => text).join('')).toContain('<b>bold</b> & more');
  });

  test('the name is in the reader’s language where the good has it', async () => {
    const hit = async (languages: string[]) =>
      (
        await search({ languages, filters: { theme: ['ENVI'] }, sort: 'name', limit: 100 })
      ).hits.find(({ good }) => good.slug === 'kenya-rainfall')?.name;
    expect(await hit(['sw'])).toMatchObject({ language: 'sw', parts: [{ text: 'Mvua ya Kenya' }] });
    expect(await hit(['fr'])).toMatchObject({ language: 'en' });
  });

  test('a hit holds the good without its long texts', async () => {
    const { hits } = await search({ query: 'rainfall', limit: 1 });
    expect(hits[0]?.good).toMatchObject({ slug: 'kenya-rainfall', sdg: [13, 6], theme: ['ENVI'] });
    expect(Object.keys(hits[0]?.good ?? {})).not.toEqual(expect.arrayContaining(['description']));
  });
}

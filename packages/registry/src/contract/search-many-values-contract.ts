import { SearchRequest, facetValuesMax } from '@commonhold/schemas/discovery';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aDiscoveryDocument } from './samples.ts';
import type { OpenSearch, OpenedSearch } from './search-engine-contract.ts';

const goods = 50;
const publishersOfEach = 200;
/** One that every good has, and 10,000 that one good each has. */
const documents = Array.from({ length: goods }, (_, good) =>
  aDiscoveryDocument({
    publisher: [
      'Everywhere',
      ...Array.from(
        { length: publishersOfEach },
        (__, number) => `Publisher ${good}-${number} of Oddities, “Ltd” & ‏Sons`,
      ),
    ],
  }),
);

/** What every search engine must do where a facet has more values than anybody reads. */
export function describeManyValues(name: string, open: OpenSearch): void {
  describe(`ten thousand values of a facet in ${name}`, () => {
    let opened: OpenedSearch | undefined;
    beforeAll(async () => {
      opened = await open();
      await opened.put(documents);
    });
    afterAll(async () => {
      await opened?.[Symbol.asyncDispose]();
    });
    const engine = () => {
      if (opened === undefined) throw new Error('The engine is not open');
      return opened.engine;
    };

    test('the largest are told, at most as many as were asked for', async () => {
      const request = { facets: ['publisher'], facetValuesMax };
      const answer = await engine().search(SearchRequest.parse(request));
      const values = answer.ok ? (answer.value.facets[0]?.values ?? []) : [];
      expect(values).toHaveLength(facetValuesMax);
      expect(values[0]).toEqual({ value: 'Everywhere', count: goods });
    });

    test('any of them can be filtered by and counted', async () => {
      const rare = documents.slice(-2).map(({ publisher }) => publisher.at(-1) ?? '');
      const filters = { publisher: [...rare, 'Nowhere'] };
      const answer = await engine().search(
        SearchRequest.parse({ filters, facets: ['publisher'], facetValuesMax: 1 }),
      );
      const values = [
        { value: 'Everywhere', count: goods },
        ...rare.map((value) => ({ value, count: 1 })),
      ];
      const told = { total: { value: 2 }, facets: [{ facet: 'publisher', values }] };
      expect(answer).toMatchObject({ ok: true, value: told });
    });

    test('many of them can be counted at once', async () => {
      const all = documents.flatMap(({ publisher }) => publisher.slice(-20));
      const counted = await engine().countValues({
        search: SearchRequest.parse({}),
        facet: 'publisher',
        values: ['Everywhere', 'Nowhere', ...all.slice(0, 998)],
      });
      const values = counted.ok ? counted.value.values : [];
      expect(values).toHaveLength(999);
      expect(values[0]).toEqual({ value: 'Everywhere', count: goods });
      expect(values.slice(1).every(({ count }) => count === 1)).toBe(true);
    });

    test('a hundred values in one filter find what has any of them', async () => {
      const hundred = documents.flatMap(({ publisher }) => publisher.slice(-2));
      const request = SearchRequest.parse({ filters: { publisher: hundred }, limit: 100 });
      const answer = await engine().search(request);
      expect(answer).toMatchObject({ ok: true, value: { total: { value: goods } } });
    });
  });
}

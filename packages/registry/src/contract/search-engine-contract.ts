import {
  type DiscoveryDocument,
  SearchRequest,
  SearchResponse,
} from '@commonhold/schemas/discovery';
import type { GoodId } from '@commonhold/schemas/good';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SearchEngine } from '../discovery/index.ts';
import { type AskOrRefuse, type Count, type Search, slugs } from './search-expectations.ts';
import { describeCounts, describeFilters } from './search-filters-contract.ts';
import { describeHits, describeOrder } from './search-hits-contract.ts';
import { describeLanguages } from './search-languages-contract.ts';
import { describeManyValues } from './search-many-values-contract.ts';
import { describeOddQueries } from './search-odd-queries-contract.ts';
import { sampleGoods } from './search-samples.ts';
import { describeWords } from './search-words-contract.ts';

export interface OpenedSearch extends AsyncDisposable {
  readonly engine: SearchEngine;
  /** Resolves when the documents can be found. */
  put(documents: readonly DiscoveryDocument[]): Promise<void>;
  /** Resolves when they can be found no more. */
  remove(ids: readonly GoodId[]): Promise<void>;
}

/** Opens an engine that holds nothing. */
export type OpenSearch = () => Promise<OpenedSearch>;

/** What every search engine must do, over goods that differ in everything, over many values, and over many languages. */
export function describeSearchEngine(name: string, open: OpenSearch): void {
  describeManyValues(name, open);
  describeLanguages(name, open);
  describe(`search in ${name}`, () => {
    let opened: OpenedSearch | undefined;
    beforeAll(async () => {
      opened = await open();
      await opened.put(sampleGoods);
    });
    afterAll(async () => {
      await opened?.[Symbol.asyncDispose]();
    });
    const ask: AskOrRefuse = async (request) => {
      if (opened === undefined) throw new Error('The engine is not open');
      const parsed = SearchRequest.safeParse(request);
      if (!parsed.success) return undefined;
      const answer = await opened.engine.search(parsed.data);
      if (answer.ok) {
        expect(SearchResponse.parse(answer.value)).toEqual(answer.value);
        return answer.value;
      }
      if (answer.error.kind === 'refused') return undefined;
      throw new Error(`${answer.error.kind}: ${answer.error.reason}`);
    };
    const search: Search = async (request) => {
      SearchRequest.parse(request);
      const answer = await ask(request);
      if (answer === undefined) throw new Error('The engine refuses the request');
      return answer;
    };
    const count: Count = async ({ search: given, ...question }) => {
      if (opened === undefined) throw new Error('The engine is not open');
      const request = { ...question, search: SearchRequest.parse(given) };
      const answer = await opened.engine.countValues(request);
      if (!answer.ok) throw new Error(`${answer.error.kind}: ${answer.error.reason}`);
      return answer.value.values;
    };
    describeWords(search);
    describeFilters(search);
    describeCounts(search, count);
    describeOrder(search);
    describeHits(search);
    describeOddQueries(search, ask);

    test('what is removed is found no more, and what is put again is found as it became', async () => {
      const [first] = sampleGoods;
      if (opened === undefined || first === undefined) throw new Error('There are no samples');
      const { total } = await search({});
      await opened.remove([first.id]);
      expect(slugs(await search({ query: 'rainfall' }))).not.toContain(first.slug);
      expect((await search({})).total.value).toBe(total.value - 1);
      await opened.put([
        { ...first, name: { en: 'Precipitation of Kenya' }, description: { en: 'Rain.' } },
      ]);
      expect(slugs(await search({ query: 'precipitation' }))).toEqual([first.slug]);
      await opened.put([first]);
      expect(slugs(await search({ query: 'rainfall' }))).toContain(first.slug);
      expect((await search({})).total.value).toBe(total.value);
    });
  });
}

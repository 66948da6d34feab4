/** Finding values within a facet, by both engines alike, and what lies near, by the database. */
import process from 'node:process';
import { openTestEmbedded } from '@commonhold/database/testing';
import { type OpenedSearch, aDiscoveryDocument } from '@commonhold/registry/contract';
import { type Neighbours, findFacetValues, searchGoods } from '@commonhold/registry/discovery';
import {
  type DiscoveryDocument,
  SearchRequest,
  type SearchRequestInput,
  type FacetName,
  facetValuesMax,
} from '@commonhold/schemas/discovery';
import { Organisation } from '@commonhold/schemas/organisation';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openMeilisearchEngine, openPostgresqlEngine } from '../support/open-search-engines.ts';
import { whyNoMeilisearch } from '../support/start-meilisearch.ts';

const makers = 1_200;
const manyPlaces =
  'AF AL DZ AD AO AG AR AM AU AT AZ BS BH BD BB BE BZ BJ BT BO BA BW BR BN BG BF BI KH CM CA TD CL CN CO KM CR HR CU CY CZ DK DJ DM DO EC EG SV GQ ER EE ET FJ FI FR GA GM GE DE GH GR'.split(
    ' ',
  );
const documents: readonly DiscoveryDocument[] = [
  aDiscoveryDocument({
    slug: 'voice',
    name: { en: 'Voices of many tongues' },
    keywords: ['speech'],
    publisher: ['mozilla', 'Institut für Sprache'],
    language: ['sw', 'ig'],
    jurisdiction: ['KE', 'CI'],
    sdg: [3],
    licence: ['CC0-1.0'],
  }),
  aDiscoveryDocument({
    slug: 'records',
    name: { en: 'Health records' },
    publisher: ['mozilla'],
    language: ['sw'],
    jurisdiction: ['KE'],
    sdg: [3, 6],
    licence: ['GPL-3.0-or-later', 'LicenseRef-Mozilla-Odd'],
    kind: ['software'],
  }),
  // More values than an engine counts at once.
  aDiscoveryDocument({
    slug: 'many-makers',
    publisher: Array.from({ length: makers }, (_, number) => `Maker ${number}`),
  }),
  // More than a search counts, and a code that is none of the largest.
  ...['here', 'there'].map((slug) => aDiscoveryDocument({ slug, jurisdiction: manyPlaces })),
  aDiscoveryDocument({ slug: 'island', jurisdiction: ['TV'] }),
  aDiscoveryDocument({ slug: 'one-maker', publisher: ['Maker 1199', 'Université de Zürich'] }),
];
const organisations = {
  list: () =>
    Promise.resolve({
      items: [
        Organisation.parse({
          id: '8f4b0c1e-6f7a-5c3d-9b2e-000000000001',
          slug: 'mozilla',
          name: { en: 'Mozilla Foundation', ar: 'مؤسسة موزيلا' },
          aliases: ['MoFo'],
          identifiers: [],
          provenance: [],
        }),
      ],
    }),
};

describeFinding('the embedded database', () => openPostgresqlEngine(openTestEmbedded));

const why = whyNoMeilisearch(process.env);
describe.skipIf(why !== undefined)(
  `a Meilisearch server${why === undefined ? '' : ` (${why})`}`,
  () => {
    describeFinding('Meilisearch', openMeilisearchEngine);
  },
);

function describeFinding(name: string, open: () => Promise<OpenedSearch>): void {
  describe(`finding within ${name}`, () => {
    let engine: OpenedSearch | undefined;
    let database: Awaited<ReturnType<typeof openPostgresqlEngine>> | undefined;
    beforeAll(async () => {
      engine = await open();
      database = await openPostgresqlEngine(openTestEmbedded);
      await engine.put(documents);
      await database.put(documents);
    });
    afterAll(async () => {
      await engine?.[Symbol.asyncDispose]();
      await database?.[Symbol.asyncDispose]();
    });
    const deps = () => {
      if (engine === undefined || database === undefined) throw new Error('Nothing is open');
      const neighbours: Neighbours = database.engine;
      return { search: engine.engine, neighbours, organisations };
    };
    const find = async (
      facet: FacetName,
      words: string,
      search: SearchRequestInput & { readonly most?: number } = {},
    ) => {
      const { most: limit = 20, ...request } = search;
      const found = await findFacetValues(deps(), {
        facet,
        find: words,
        search: SearchRequest.parse(request),
        limit,
      });
      if (!found.ok) throw new Error(JSON.stringify(found.error));
      return found.value;
    };
    const valuesLike = async (facet: FacetName, words: string, search: SearchRequestInput = {}) =>
      (await find(facet, words, search)).values.map(({ value, count }) => `${value} ${count}`);

    test.each([
      ['publisher', 'moz', ['mozilla 2']],
      ['publisher', 'foundation', ['mozilla 2']],
      ['publisher', 'موزيلا', ['mozilla 2']],
      ['publisher', 'mofo', ['mozilla 2']],
      ['publisher', 'sprache fur', ['Institut für Sprache 1']],
      ['publisher', 'zurich', ['Université de Zürich 1']],
      ['publisher', 'maker 1199', ['Maker 1199 2']],
      [
        'publisher',
        'maker 113',
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]
          .map((n) => `Maker 113${n} 1`)
          .concat('Maker 113 1')
          .toSorted(),
      ],
      ['jurisdiction', 'ken', ['KE 2']],
      ['jurisdiction', 'cote', ['CI 1']],
      ['jurisdiction', 'tuvalu', ['TV 1']],
      ['jurisdiction', 'ke', ['KE 2']],
      ['language', 'kiswahili', ['sw 2']],
      ['sdg', 'water', ['6 1']],
      ['licence', 'gnu general', ['GPL-3.0-or-later 1']],
      ['licence', 'odd', ['LicenseRef-Mozilla-Odd 1']],
      ['licence', 'zzz', []],
    ] satisfies [FacetName, string, string[]][])(
      'in %s, "%s" finds %j',
      async (facet, words, expected) => {
        expect(await valuesLike(facet, words)).toEqual(expected);
      },
    );

    test('names are in the reader’s language, and found in it', async () => {
      const request = { languages: ['fr'] };
      expect((await find('jurisdiction', 'côte d', request)).values).toEqual([
        { value: 'CI', name: 'Côte d’Ivoire', count: 1 },
      ]);
      expect((await find('jurisdiction', 'كينيا', { languages: ['ar'] })).values).toEqual([
        { value: 'KE', name: 'كينيا', count: 2 },
      ]);
      expect((await find('sdg', '', { languages: ['sw'] })).values[0]).toMatchObject({
        value: '3',
      });
    });

    test('values are counted within the search, their own filter aside', async () => {
      const search = { filters: { kind: ['software' as const], publisher: ['mozilla'] } };
      expect(await valuesLike('publisher', 'mozilla', search)).toEqual(['mozilla 1']);
      expect(await valuesLike('licence', 'cc0', search)).toEqual([]);
      expect(await valuesLike('publisher', 'maker 1199', { query: 'voices' })).toEqual([]);
    });

    test('says where there are more', async () => {
      expect(await find('publisher', 'maker', { most: 5 })).toMatchObject({
        values: { length: 5 },
        isCut: true,
      });
      expect(await find('publisher', 'moz', { most: 1 })).toMatchObject({ isCut: false });
    });

    test('without words the largest are listed, more than a search counts', async () => {
      for (const most of [facetValuesMax, 200]) {
        const { values, isCut } = await find('publisher', '', { most });
        expect(values).toHaveLength(most);
        expect(values.slice(0, 2)).toEqual([
          { value: 'Maker 1199', count: 2 },
          { value: 'mozilla', name: 'Mozilla Foundation', count: 2 },
        ]);
        expect(isCut).toBe(true);
      }
      expect(await find('kind', '', { most: 200 })).toMatchObject({ isCut: false });
    });

    test('odd words break nothing', async () => {
      for (const words of ['"', '\\', '\u202e', '\u0000', '\ud800', '*', "' or 1=1", ' ']) {
        await expect(find('publisher', words)).resolves.toBeDefined();
      }
    });

    test('a search that finds nothing says what would', async () => {
      const answer = async (request: SearchRequestInput) => {
        const found = await searchGoods(deps(), SearchRequest.parse(request));
        if (!found.ok) throw new Error(JSON.stringify(found.error));
        return found.value;
      };
      const { widen, hits } = await answer({
        query: 'records',
        filters: { kind: ['software'], jurisdiction: ['BR'] },
      });
      expect(hits).toEqual([]);
      expect(widen).toEqual([
        { without: 'jurisdiction', total: expect.objectContaining({ value: 1 }) },
        { without: 'filters', total: expect.objectContaining({ value: 1 }) },
      ]);
      const narrowed = await answer({ query: 'zzqqxxyy', filters: { kind: ['software'] } });
      expect(narrowed.widen).toEqual([
        { without: 'words', total: expect.objectContaining({ value: 1 }) },
      ]);
      expect((await answer({ query: 'zzqqxxyy' })).widen).toBeUndefined();
      expect((await answer({ query: 'records' })).widen).toBeUndefined();
    });
  });
}

import { toNQuads } from '@commonhold/metadata/serialise';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { belongsToSite } from './belongs-to-site.ts';
import { listEngine, noNeighbours, sampleHit } from './search-forms/sample-search.ts';
import { searchRoutes } from './search-routes.ts';

const baseUrl = 'https://goods.example.org';
const Json = z.record(z.string(), z.json());
const Suggestions = z.tuple([
  z.string(),
  z.array(z.string()),
  z.array(z.string()),
  z.array(z.string()),
]);
const hostile = '=HYPERLINK("https://evil.example","<b>&</b>")\u0000\nnext';
const hits = [
  sampleHit(1, { name: { en: 'Water points', fr: 'Points d’eau' }, keywords: ['water', 'wells'] }),
  sampleHit(2, { name: { en: '=Water "sums"' }, kind: ['dataset'], revision: 2 }, hostile),
  ...Array.from({ length: 45 }, (_, index) => sampleHit(index + 3)),
];

function setUp() {
  const engine = listEngine(hits);
  const app = searchRoutes({
    api: { search: engine, neighbours: noNeighbours },
    config: { baseUrl },
  });
  const get = async (path: string, headers: Readonly<Record<string, string>> = {}) =>
    await app.request(path, { headers });
  return { engine, get };
}

function linksOf(response: Response): Readonly<Record<string, string>> {
  const header = response.headers.get('link') ?? '';
  return Object.fromEntries(
    [...header.matchAll(/<([^>]*)>; rel="([^"]*)"/gu)].map(([, href, rel]) => [rel, href]),
  );
}

describe.each([
  ['json', 'application/json'],
  ['csv', 'text/csv'],
  ['jsonld', 'application/ld+json'],
  ['atom', 'application/atom+xml'],
])('/search.%s', (form, type) => {
  test('has its media type, may be read by other sites, and belongs to no page', async () => {
    const response = await setUp().get(`/search.${form}?q=water`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain(type);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(belongsToSite(`/search.${form}`, 'text/html')).toBe(false);
  });

  test('answers 304 to a caller that holds the same', async () => {
    const { get } = setUp();
    const etag = (await get(`/search.${form}?q=water`)).headers.get('etag') ?? '';
    expect((await get(`/search.${form}?q=water`, { 'if-none-match': etag })).status).toBe(304);
    expect((await get(`/search.${form}?q=good`, { 'if-none-match': etag })).status).toBe(200);
  });

  test('leads through all pages by its links, with every parameter kept', async () => {
    const { get, engine } = setUp();
    let path: string | undefined =
      `/search.${form}?q=good&kind=model&limit=10&lang=fr&utm_source=x`;
    let pages = 0;
    while (path !== undefined) {
      const response: Response = await get(path);
      path = linksOf(response)['next']?.slice(baseUrl.length);
      pages += 1;
    }
    expect(pages).toBe(5);
    expect(engine.asked.map(({ offset }) => offset)).toEqual([0, 10, 20, 30, 40]);
    for (const request of engine.asked) {
      expect(request).toMatchObject({
        query: 'good',
        filters: { kind: ['model'] },
        limit: 10,
        languages: ['fr'],
      });
    }
  });

  test.each([
    ['kind=animal', '/filters/kind/0'],
    ['page=99999', '/offset'],
    ['page=x', '/page'],
    ['limit=1000', '/limit'],
    ['sort=best', '/sort'],
  ])('refuses %s as a problem with its place', async (query, path) => {
    const response = await setUp().get(`/search.${form}?${query}`);
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(await response.json()).toMatchObject({ kind: 'invalid-input', issues: [{ path }] });
  });

  test('says when to come again where no engine answers', async () => {
    const response = await setUp().get(`/search.${form}?q=down`);
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).not.toBeNull();
  });
});

test('the address of a search is canonical, whatever the order of its parameters', async () => {
  const { get } = setUp();
  const links = await Promise.all(
    ['limit=10&kind=model&q=good&page=2&x=1', 'q=good&page=2&kind=model&kind=model&limit=10'].map(
      async (query) => linksOf(await get(`/search.json?${query}`)),
    ),
  );
  expect(links[0]?.['canonical']).toBe(`${baseUrl}/search.json?q=good&kind=model&page=2&limit=10`);
  expect(links[1]?.['canonical']).toBe(links[0]?.['canonical']);
  expect(links[0]?.['prev']).toBe(`${baseUrl}/search.json?q=good&kind=model&limit=10`);
});

test('a table has one line for each hit, and no cell that a spreadsheet would run', async () => {
  const text = await (await setUp().get('/search.csv?q=water')).text();
  const rows = parseCsv(text);
  expect(rows).toHaveLength(3);
  expect(new Set(rows.map((cells) => cells.length)).size).toBe(1);
  expect(rows[0]?.slice(0, 4)).toEqual(['id', 'slug', 'url', 'name']);
  expect(rows[2]?.[3]).toBe(`'=Water "sums"`);
  expect(rows[2]).toContain(`'${hostile}`);
  expect(rows.flat().filter((cell) => /^[=+\-@\t\r]/u.test(cell))).toEqual([]);
  expect(text.replaceAll('\r\n', '')).not.toContain('\r');
});

test('a feed escapes what it is given, and names each revision once and for ever', async () => {
  const { get } = setUp();
  const text = await (await get('/search.atom?q=water')).text();
  expect(text).toContain('&lt;b&gt;&amp;&lt;/b&gt;');
  expect(text).not.toContain('\u0000');
  const ids = [...text.matchAll(/<id>(urn:uuid:[^<]+)<\/id>/gu)].map(([, id]) => id);
  expect(ids).toHaveLength(2);
  expect(new Set(ids).size).toBe(2);
  const again = await (await get('/search.atom?q=%3Dwater')).text();
  expect(again).toContain(ids[1]);
});

test('a feed is in the order of change unless another is asked for', async () => {
  const { get, engine } = setUp();
  await get('/search.atom?q=water');
  const asked = await get('/search.atom?q=water&sort=relevance');
  expect(engine.asked.map(({ sort }) => sort)).toEqual(['updated', 'relevance']);
  expect(linksOf(asked)['canonical']).toBe(`${baseUrl}/search.atom?q=water&sort=relevance`);
});

test('linked data name the search as a catalogue of its own, and lose nothing', async () => {
  const document = Json.parse(await (await setUp().get('/search.jsonld?q=water')).json());
  expect(document).toMatchObject({
    '@id': `${baseUrl}/search?q=water`,
    totalItems: 2,
    view: { '@id': `${baseUrl}/search.jsonld?q=water` },
  });
  const lines = await toNQuads({ '@context': null, ...document });
  expect(lines).toContain('http://www.w3.org/ns/dcat#dataset');
  const whole = Json.parse(await (await setUp().get('/search.jsonld')).json());
  expect(whole['@id']).toBe(`${baseUrl}/#catalogue`);
});

describe('suggestions', () => {
  test('begin with goods whose name does, then keywords, in the form that browsers read', async () => {
    const response = await setUp().get('/suggest?q=wat');
    expect(response.headers.get('content-type')).toContain('application/x-suggestions+json');
    expect(await response.json()).toEqual([
      'wat',
      ['Water points', '=Water "sums"', 'water'],
      ['Good', 'Good', 'Keyword'],
      [`${baseUrl}/goods/good-1`, `${baseUrl}/goods/good-2`, `${baseUrl}/search?q=water`],
    ]);
  });

  test('are ten at most, none for nothing, and in the language of the reader', async () => {
    const { get } = setUp();
    const texts = async (path: string) => Suggestions.parse(await (await get(path)).json())[1];
    expect(await texts('/suggest?q=good')).toHaveLength(10);
    expect(await texts('/suggest?q=')).toEqual([]);
    expect(await texts('/suggest')).toEqual([]);
    expect((await texts('/suggest?q=water&lang=fr'))[0]).toBe('Points d’eau');
    expect((await get(`/suggest?q=${'x'.repeat(301)}`)).status).toBe(400);
  });
});

test('the OpenSearch description names every form at this installation', async () => {
  const response = await setUp().get('/opensearch.xml');
  const text = await response.text();
  expect(response.headers.get('content-type')).toContain('application/opensearchdescription+xml');
  for (const path of ['/search?', '/search.json?', '/search.csv?', '/search.atom?', '/suggest?']) {
    expect(text).toContain(`template="${baseUrl}${path}`);
  }
  expect(/<ShortName>([^<]*)</u.exec(text)?.[1]?.length).toBeLessThanOrEqual(16);
});

/** The cells of RFC 4180, read by its grammar. */
function parseCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const match of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gu)) {
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === '\r\n') {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

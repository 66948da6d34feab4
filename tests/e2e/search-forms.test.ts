import { SearchResponse } from '@commonhold/schemas/discovery';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { type RunningServer, startServer } from '../support/start-server.ts';

let server: RunningServer;

beforeAll(async () => {
  server = await startServer();
}, 120_000);
afterAll(() => server[Symbol.asyncDispose]());

function get(path: string): Promise<Response> {
  return fetch(`${server.baseUrl}${path}`, { headers: { accept: 'text/html' } });
}

async function slugsOf(path: string): Promise<readonly string[]> {
  const { hits } = SearchResponse.parse(await (await get(path)).json());
  return hits.map(({ good }) => good.slug);
}

test('every form of a search holds the same goods in the same order', async () => {
  const query = 'q=speech&kind=dataset&sort=updated';
  const slugs = await slugsOf(`/search.json?${query}`);
  expect(slugs).toContain('common-voice');
  expect(await slugsOf(`/api/v1/search?${query}`)).toEqual(slugs);

  const [, ...lines] = (await (await get(`/search.csv?${query}`)).text()).trimEnd().split('\r\n');
  expect(lines.map((line) => line.split(',')[1])).toEqual(slugs);

  const feed = await (await get(`/search.atom?${query}`)).text();
  const links = [...feed.matchAll(/href="[^"]*\/goods\/([^"./]+)" type="text\/html"/gu)];
  expect(links.map(([, slug]) => slug)).toEqual(slugs);

  const { dataset } = z
    .object({ dataset: z.array(z.string()) })
    .parse(await (await get(`/search.jsonld?${query}`)).json());
  expect(dataset).toHaveLength(slugs.length);
});

test('all goods can be taken by following the pages of a form', async () => {
  const lines: string[] = [];
  let path: string | undefined = '/search.csv?limit=50&sort=name';
  while (path !== undefined) {
    const response: Response = await get(path);
    lines.push(...(await response.text()).trimEnd().split('\r\n').slice(1));
    const next: string | undefined = /<([^>]+)>; rel="next"/u.exec(
      response.headers.get('link') ?? '',
    )?.[1];
    path = next?.slice(server.baseUrl.length);
  }
  const whole = SearchResponse.parse(await (await get('/search.json?limit=0')).json());
  expect(lines).toHaveLength(whole.total.value);
  expect(new Set(lines.map((line) => line.split(',')[0])).size).toBe(whole.total.value);
});

test('what is being typed leads to names, with typing errors too', async () => {
  const Suggestions = z.tuple([z.string(), z.array(z.string()), z.unknown(), z.unknown()]);
  for (const [typed, name] of [
    ['openstr', 'OpenStreetMap'],
    ['comon voi', 'Mozilla Common Voice'],
    ['speech rec', 'speech recognition'],
  ] as const) {
    const response = await get(`/suggest?q=${encodeURIComponent(typed)}`);
    const [query, names] = Suggestions.parse(await response.json());
    expect(query).toBe(typed);
    expect(names).toContain(name);
    expect(names.length).toBeLessThanOrEqual(10);
  }
});

test('a browser learns from the description where to search and where to ask for suggestions', async () => {
  const description = await (await get('/opensearch.xml')).text();
  const templates = [...description.matchAll(/template="([^"]+)"/gu)].map(
    ([, template]) => template,
  );
  expect(templates.length).toBeGreaterThanOrEqual(7);
  for (const template of templates) {
    const address = (template ?? '')
      .replaceAll('&amp;', '&')
      .replace('{searchTerms}', 'olmo')
      .replaceAll(/\{[^}]+\?\}/gu, '');
    const response = await fetch(address);
    expect(response.status, address).toBe(200);
  }
});

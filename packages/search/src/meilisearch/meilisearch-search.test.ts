/** What answers mean that no healthy server gives; the contract asks a real one. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { SearchRequest } from '@commonhold/schemas/discovery';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createMeilisearchSearch } from './meilisearch-search.ts';

let answer = { status: 200, body: '' };
const http = createServer((request, response) => {
  request.resume();
  request.on('end', () => response.writeHead(answer.status).end(answer.body));
});
let url = '';

beforeAll(async () => {
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  const address = http.address();
  url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
});
afterAll(() => {
  http.closeAllConnections();
  http.close();
});

test.each([
  ['a hit that is no good', 200, '{"results":[{"hits":[{"id":"x"}]}]}', 'unavailable'],
  [
    'a hit whose good is half written',
    200,
    '{"results":[{"hits":[{"found":"{","_formatted":{"name":{"en":"A"},"description":{}}}]}]}',
    'unavailable',
  ],
  ['no results', 200, '{}', 'unavailable'],
  ['a page of a proxy', 200, '<html>', 'unavailable'],
  ['a key that may not search', 403, '{"code":"invalid_api_key","message":"No."}', 'unavailable'],
  ['an index that is not there', 400, '{"code":"index_not_found","message":"No."}', 'unavailable'],
  ['a fault', 500, '{"code":"internal","message":"No."}', 'unavailable'],
  ['a refusal', 400, '{"code":"invalid_search_filter","message":"No."}', 'refused'],
])('%s is a failure, as data', async (_, status, body, kind) => {
  answer = { status, body };
  const engine = createMeilisearchSearch({ url, indexUid: 'goods' });
  const failure = { ok: false, error: { kind, reason: expect.stringMatching(/./u) } };
  expect(await engine.search(SearchRequest.parse({}))).toMatchObject(failure);
  const question = { search: SearchRequest.parse({}), facet: 'kind', values: ['model'] } as const;
  expect(await engine.countValues(question)).toMatchObject(failure);
});

test('a slow answer is given up', async () => {
  const silent = createServer(() => undefined);
  silent.listen(0, '127.0.0.1');
  await once(silent, 'listening');
  const address = silent.address();
  const port = typeof address === 'object' ? address?.port : '';
  const engine = createMeilisearchSearch({
    url: `http://127.0.0.1:${port}`,
    indexUid: 'goods',
    timeoutMs: 50,
  });
  const found = await engine.search(SearchRequest.parse({}));
  silent.closeAllConnections();
  silent.close();
  expect(found).toMatchObject({ ok: false, error: { kind: 'unavailable' } });
});

import { once } from 'node:events';
import { createServer } from 'node:http';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createPageCache } from './page-cache.ts';

let version = '1';
let renderings = 0;
const release = new Set<() => void>();

const answer = createPageCache({ version: () => Promise.resolve(version), sizeBytesMax: 10_000 });
const server = createServer((request, response) => {
  void answer(request, response, () => {
    renderings += 1;
    const body = `${request.url ?? ''} at ${version}`;
    const send = () => {
      response.statusCode = request.url === '/broken' ? 500 : 200;
      response.setHeader('content-type', 'text/html');
      response.write(body.slice(0, 3));
      response.end(body.slice(3));
    };
    if (request.url === '/slow') release.add(send);
    else send();
  });
});
let base: string;

beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  base = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
});
afterAll(() => server.close());
beforeEach(() => {
  renderings = 0;
  version = `${Number(version) + 1}`;
});

test('renders a page once for as long as nothing changes, with the same bytes and headers', async () => {
  const first = await fetch(`${base}/a`);
  const second = await fetch(`${base}/a`);
  expect(await second.text()).toBe(await first.text());
  expect(second.headers.get('content-type')).toBe('text/html');
  expect(renderings).toBe(1);
});

test('renders anew after a change', async () => {
  await (await fetch(`${base}/b`)).text();
  version = 'changed-9';
  expect(await (await fetch(`${base}/b`)).text()).toContain('changed-9');
  expect(renderings).toBe(2);
  version = '9';
});

test('answers who holds the page with 304', async () => {
  await (await fetch(`${base}/c`)).text();
  const etag = (await fetch(`${base}/c`)).headers.get('etag') ?? '';
  const held = await fetch(`${base}/c`, { headers: { 'if-none-match': etag } });
  expect(held.status).toBe(304);
});

test('keeps no page that failed', async () => {
  await (await fetch(`${base}/broken`)).text();
  await (await fetch(`${base}/broken`)).text();
  expect(renderings).toBe(2);
});

test('keeps pages of different languages apart', async () => {
  await (await fetch(`${base}/d`, { headers: { 'accept-language': 'fr' } })).text();
  await (await fetch(`${base}/d`, { headers: { 'accept-language': 'ar' } })).text();
  expect(renderings).toBe(2);
});

test('lets many who ask at once wait for one rendering', async () => {
  const asked = Array.from({ length: 10 }, async () => (await fetch(`${base}/slow`)).text());
  while (release.size === 0) await new Promise(setImmediate);
  for (const send of release) send();
  expect(new Set(await Promise.all(asked)).size).toBe(1);
  expect(renderings).toBe(1);
});

import { once } from 'node:events';
import { createServer } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type LocalWeb, openLocalWeb } from '../testing/index.ts';
import { createLinkCollector } from './create-link-collector.ts';

const at = new Date('2026-03-01T00:00:00.000Z');
let web: LocalWeb;
beforeAll(async () => {
  web = await openLocalWeb();
  for (const status of [200, 403, 404, 410, 429, 500])
    web.put(`https://a.example/${status}`, { status, body: 'x' });
  web.put('https://a.example/moved', {
    status: 301,
    headers: { location: '/a.example/200' },
  });
  web.put('https://a.example/large', { body: 'x'.repeat(2_000_000) });
});
afterAll(() => web[Symbol.asyncDispose]());

async function check(url: string) {
  await using guarded = web.openFetch();
  return await createLinkCollector({ web: guarded, now: () => at }).check(url);
}

test.each([
  ['/200', 'answers', 200],
  ['/404', 'gone', 404],
  ['/410', 'gone', 410],
  ['/403', 'unknown', 403],
  ['/429', 'unknown', 429],
  ['/500', 'unknown', 500],
  ['/large', 'answers', 200],
])('%s is %s', async (path, outcome, status) => {
  const url = `https://a.example${path}`;
  expect(await check(url)).toEqual({
    kind: 'link',
    url,
    checkedAt: at.toISOString(),
    outcome,
    status,
  });
});

test('a server that does not know HEAD is asked with GET', async () => {
  const server = createServer((request, response) => {
    response.writeHead(request.method === 'HEAD' ? 405 : 200).end('x'.repeat(100));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  expect(await check(`http://127.0.0.1:${portOf(server.address())}/`)).toMatchObject({
    outcome: 'answers',
    status: 200,
  });
  server.close();
});

test('where a redirect leads is told', async () => {
  expect(await check('https://a.example/moved')).toMatchObject({
    outcome: 'answers',
    finalUrl: 'https://a.example/200',
  });
});

test('what cannot be reached is not known, with the reason, and never gone', async () => {
  expect(await check('http://10.0.0.1/')).toMatchObject({
    outcome: 'unknown',
    reason: 'refused-address',
  });
  const closed = createServer().listen(0, '127.0.0.1');
  await once(closed, 'listening');
  const port = portOf(closed.address());
  closed.close();
  await once(closed, 'close');
  expect(await check(`http://127.0.0.1:${port}/`)).toMatchObject({
    outcome: 'unknown',
    reason: 'ECONNREFUSED',
  });
});

test('a host that asks to wait was not seen', async () => {
  const collector = createLinkCollector({
    web: {
      fetch: (url) =>
        Promise.resolve({ ok: false, error: { kind: 'put-off', url, until: new Date() } }),
    },
    now: () => at,
  });
  expect(await collector.check('https://example.org/')).toBeUndefined();
});

function portOf(address: ReturnType<ReturnType<typeof createServer>['address']>): number {
  if (address === null || typeof address === 'string') throw new Error('no port was given');
  return address.port;
}

import { once } from 'node:events';
import { createServer } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createGuardedFetch } from '../guarded-fetch/index.ts';
import { createLinkCollector } from './create-link-collector.ts';

const at = new Date('2026-03-01T00:00:00.000Z');
let base: string;
const server = createServer((request, response) => {
  const status = Number(/^\/(?<status>\d+)/u.exec(request.url ?? '')?.groups?.['status']);
  if (request.url?.endsWith('get-only') === true && request.method === 'HEAD') {
    response.writeHead(405).end();
    return;
  }
  if (status === 301) response.writeHead(301, { location: '/200' }).end();
  else response.writeHead(status).end('x');
});
beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port was given');
  base = `http://127.0.0.1:${address.port}`;
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
});

async function check(url: string) {
  await using guarded = createGuardedFetch({
    isAllowed: (address) => address === '127.0.0.1',
    isAllowedPort: () => true,
    timeoutMs: 3_000,
  });
  return await createLinkCollector(guarded, () => at).check(url);
}

test.each([
  ['/200', 'answers', 200],
  ['/200/get-only', 'answers', 200],
  ['/404', 'gone', 404],
  ['/410', 'gone', 410],
  ['/403', 'unknown', 403],
  ['/429', 'unknown', 429],
  ['/500', 'unknown', 500],
])('%s is %s', async (path, outcome, status) => {
  const url = `${base}${path}`;
  expect(await check(url)).toEqual({ url, checkedAt: at.toISOString(), outcome, status });
});

test('where a redirect leads is told', async () => {
  expect(await check(`${base}/301`)).toMatchObject({
    outcome: 'answers',
    finalUrl: `${base}/200`,
  });
});

test('what cannot be reached is not known, with the reason, and never gone', async () => {
  expect(await check('http://10.0.0.1/')).toMatchObject({
    outcome: 'unknown',
    reason: 'refused-address',
  });
  const closed = createServer().listen(0, '127.0.0.1');
  await once(closed, 'listening');
  const address = closed.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  closed.close();
  await once(closed, 'close');
  const { outcome, reason } = await check(`http://127.0.0.1:${port}/`);
  expect([outcome, reason]).toEqual(['unknown', 'ECONNREFUSED']);
});

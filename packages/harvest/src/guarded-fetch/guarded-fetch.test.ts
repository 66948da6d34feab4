import { once } from 'node:events';
import { type RequestListener, createServer } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isPublicAddress } from './address-rule.ts';
import { type GuardOptions, createGuardedFetch } from './create-guarded-fetch.ts';

let port: number;
let hits = 0;
const answers: Readonly<Record<string, RequestListener>> = {
  '/': (_, response) => response.end('hello'),
  '/loop': (_, response) => response.writeHead(302, { location: '/loop' }).end(),
  '/once': (_, response) => response.writeHead(301, { location: '/' }).end(),
  '/to-file': (_, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/to-metadata': (_, response) =>
    response.writeHead(302, { location: 'http://169.254.169.254/latest/' }).end(),
  '/to-user': (_, response) =>
    response.writeHead(302, { location: `http://user:secret@127.0.0.1:${port}/` }).end(),
  '/bomb': (_, response) =>
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(5_000_000))),
  '/slow': (_, response) => {
    response.write('a');
  },
  '/silent': () => undefined,
  '/wait': (_, response) => response.writeHead(429, { 'retry-after': '7' }).end(),
  '/wait-until': (_, response) =>
    response
      .writeHead(403, {
        'x-ratelimit-remaining': '0',
        'x-ratelimit-reset': String(Math.ceil(Date.now() / 1_000) + 60),
      })
      .end(),
};
const server = createServer((request, response) => {
  hits += 1;
  (answers[request.url ?? '/'] ?? ((_, missing) => missing.writeHead(404).end()))(
    request,
    response,
  );
});

beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port was given');
  ({ port } = address);
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
});

/** Lets the test's own server be reached, and nothing else that is not public. */
const local: GuardOptions = {
  isAllowed: (address) => address === '127.0.0.1',
  isAllowedPort: () => true,
  timeoutMs: 2_000,
  sizeBytesMax: 100_000,
};

async function get(url: string, options: GuardOptions) {
  await using guarded = createGuardedFetch(options);
  return await guarded.fetch(url);
}

describe('an address that is not public is never connected to', () => {
  test.each([
    '127.0.0.1',
    '2130706433',
    '0x7f.1',
    '0177.0.0.1',
    '127.1',
    '[::1]',
    '[::ffff:127.0.0.1]',
    '[::ffff:7f00:1]',
    '[::7f00:1]',
    '[64:ff9b::7f00:1]',
    '[2002:7f00:1::]',
    '0.0.0.0',
    '[::]',
    '10.0.0.1',
    '172.16.0.1',
    '192.168.1.1',
    '100.64.0.1',
    '169.254.169.254',
    '[fe80::1]',
    '[fd00::1]',
    '224.0.0.1',
    '255.255.255.255',
  ])('http://%s/', async (host) => {
    const before = hits;
    const answer = await get(`http://${host}:${port}/`, { isAllowedPort: () => true });
    expect(answer).toMatchObject({ ok: false, error: { kind: 'refused-address' } });
    expect(hits).toBe(before);
  });

  test('by a name that resolves to one, also beside a public address', async () => {
    for (const addresses of [['127.0.0.1'], ['93.184.215.14', '127.0.0.1']]) {
      const answer = await get(`http://registry.example:${port}/`, {
        isAllowedPort: () => true,
        resolve: () => Promise.resolve(addresses),
      });
      expect(answer).toMatchObject({
        ok: false,
        error: { kind: 'refused-address', address: '127.0.0.1' },
      });
    }
  });

  test('and a name is asked for once: what it resolves to later counts for nothing', async () => {
    const asked: string[] = [];
    const answer = await get(`http://rebind.example:${port}/`, {
      ...local,
      resolve: (hostname) => {
        asked.push(hostname);
        return Promise.resolve([asked.length === 1 ? '127.0.0.1' : '10.0.0.1']);
      },
    });
    expect(answer).toMatchObject({ ok: true, value: { status: 200, text: 'hello' } });
    expect(asked).toEqual(['rebind.example']);
  });

  test('by a redirect', async () => {
    expect(await get(`http://127.0.0.1:${port}/to-metadata`, local)).toMatchObject({
      ok: false,
      error: { kind: 'refused-address', address: '169.254.169.254' },
    });
  });
});

describe('an address is refused unread', () => {
  test.each([
    ['file:///etc/passwd'],
    ['ftp://example.org/'],
    ['gopher://example.org/'],
    ['data:text/plain,hello'],
    ['http://user:secret@example.org/'],
    ['https://example.org:22/'],
    ['rain'],
  ])('%s', async (url) => {
    expect(await get(url, {})).toMatchObject({ ok: false, error: { kind: 'refused-url', url } });
  });

  test.each(['/to-file', '/to-user'])('also where a redirect leads there: %s', async (path) => {
    expect(await get(`http://127.0.0.1:${port}${path}`, local)).toMatchObject({
      ok: false,
      error: { kind: 'refused-url' },
    });
  });
});

describe('limits', () => {
  test('a redirect is followed, and endless ones are not', async () => {
    expect(await get(`http://127.0.0.1:${port}/once`, local)).toMatchObject({
      ok: true,
      value: { status: 200, url: `http://127.0.0.1:${port}/` },
    });
    expect(await get(`http://127.0.0.1:${port}/loop`, local)).toMatchObject({
      ok: false,
      error: { kind: 'too-many-redirects' },
    });
  });

  test('a body counts by what it holds after decompression', async () => {
    expect(await get(`http://127.0.0.1:${port}/bomb`, local)).toMatchObject({
      ok: false,
      error: { kind: 'too-large' },
    });
  });

  test('the beginning of a longer body is taken where that is enough', async () => {
    await using guarded = createGuardedFetch(local);
    const url = `http://127.0.0.1:${port}/bomb`;
    const answer = await guarded.fetch(url, { keepBytesMax: 10 });
    expect(answer).toMatchObject({ ok: true, value: { text: '\0'.repeat(10) } });
  });

  test('how long a server wants to be left alone is told', async () => {
    const wait = await get(`http://127.0.0.1:${port}/wait`, local);
    expect(wait).toMatchObject({ ok: true, value: { status: 429, retryAfterMs: 7_000 } });
    const until = await get(`http://127.0.0.1:${port}/wait-until`, local);
    const retryAfterMs = until.ok ? until.value.retryAfterMs : undefined;
    expect(retryAfterMs).toBeGreaterThan(50_000);
    expect(retryAfterMs).toBeLessThan(62_000);
  });

  test.each(['/slow', '/silent'])(
    'a server that does not come to an end is left: %s',
    async (path) => {
      expect(
        await get(`http://127.0.0.1:${port}${path}`, { ...local, timeoutMs: 300 }),
      ).toMatchObject({ ok: false, error: { kind: 'timeout' } });
    },
  );
});

test.each(['93.184.215.14', '2606:2800:21f:cb07:6820:80da:af6b:8b2c'])(
  '%s is a public address',
  (address) => {
    expect(isPublicAddress(address)).toBe(true);
  },
);

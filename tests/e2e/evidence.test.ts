import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { type Server, createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseConfig } from '@commonhold/api/config';
import type { Services } from '@commonhold/api/services';
import { openServices } from '@commonhold/api/wiring';
import { createLinkCollector } from '@commonhold/harvest/evidence';
import { createGuardedFetch } from '@commonhold/harvest/guarded-fetch';
import { aRecord } from '@commonhold/registry/contract';
import { checkLinks, linksOf } from '@commonhold/registry/evidence';
import { registerGood } from '@commonhold/registry/good';
import { type GoodRecord, Slug } from '@commonhold/schemas/good';
import { afterAll, beforeAll, expect, test } from 'vitest';

let services: Services;
let web: Server;
let base: string;
let dataDir: string;
let requests = 0;
const at = new Date('2026-03-01T00:00:00.000Z');

beforeAll(async () => {
  web = createServer((request, response) => {
    requests += 1;
    response.writeHead(request.url === '/gone' ? 404 : 200).end('x');
  });
  web.listen(0, '127.0.0.1');
  await once(web, 'listening');
  const address = web.address();
  base = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  dataDir = await mkdtemp(join(tmpdir(), 'commonhold-'));
  const config = parseConfig({ DATA_DIR: dataDir, LOG_LEVEL: 'error' });
  if (!config.ok) throw new Error(JSON.stringify(config.error));
  const opened = await openServices(config.value, { mode: 'serve' });
  if (!opened.ok) throw new Error(opened.error.message);
  services = opened.value;
}, 60_000);
afterAll(async () => {
  await services[Symbol.asyncDispose]();
  web.close();
  web.closeAllConnections();
  await rm(dataDir, { recursive: true, force: true });
});

function aDataset(): GoodRecord {
  return aRecord({
    homepage: `${base}/gone`,
    documentation: [{ url: `${base}/guide` }],
    dataset: {
      fields: [],
      distributions: [{ accessUrl: `${base}/data`, downloadUrl: `${base}/data.csv` }],
    },
  });
}

async function check(limit: number, now: Date) {
  await using guarded = createGuardedFetch({
    isAllowed: (address) => address === '127.0.0.1',
    isAllowedPort: () => true,
  });
  const clock = { now: () => now };
  return await checkLinks(
    { ...services.write, clock, links: createLinkCollector(guarded, clock.now) },
    { limit },
  );
}

test('links are looked at, each at most once a week, dated, and rules that ask for it use the answer', async () => {
  const record = aDataset();
  const registered = await registerGood(services.write, {
    slug: Slug.parse('rainfall'),
    record,
    author: { kind: 'system', name: 'Test' },
    reason: 'To test with',
  });
  if (!registered.ok) throw new Error(JSON.stringify(registered.error));
  const pointsOf = (links: ReadonlyMap<string, boolean>) =>
    services.api.views
      .profiles(registered.value.revision, links)
      .profiles.find(({ profile }) => profile === 'mqa')?.score;
  const before = pointsOf(new Map());

  const version = await services.write.unitOfWork.version();
  expect(await check(2, at)).toMatchObject({ checked: 2 });
  expect(await check(10, at)).toMatchObject({ checked: 2 });
  const asked = requests;
  expect(await check(10, new Date('2026-03-02T00:00:00.000Z'))).toMatchObject({ checked: 0 });
  expect(requests).toBe(asked);
  expect(await services.write.unitOfWork.version()).not.toBe(version);

  const checks = await services.api.stores.evidence.ofUrls(linksOf(record));
  expect(checks.toSorted((left, right) => left.url.localeCompare(right.url))).toEqual(
    ['/data', '/data.csv', '/gone', '/guide'].map((path) => ({
      url: `${base}${path}`,
      checkedAt: at.toISOString(),
      outcome: path === '/gone' ? 'gone' : 'answers',
      status: path === '/gone' ? 404 : 200,
    })),
  );
  const after = pointsOf(new Map(checks.map(({ url, outcome }) => [url, outcome === 'answers'])));
  expect(before?.pointsOpen).toBeGreaterThan(0);
  expect(after?.pointsOpen).toBe(0);
  expect(after?.points).toBe((before?.points ?? 0) + (before?.pointsOpen ?? 0));

  expect(await check(10, new Date('2026-03-09T00:00:00.000Z'))).toMatchObject({ checked: 4 });
});

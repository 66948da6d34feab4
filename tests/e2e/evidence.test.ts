import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseConfig } from '@commonhold/api/config';
import type { Services } from '@commonhold/api/services';
import { openServices } from '@commonhold/api/wiring';
import { createEvidenceCollectors } from '@commonhold/harvest/evidence';
import { type LocalWeb, openLocalWeb } from '@commonhold/harvest/testing';
import { aRecord } from '@commonhold/registry/contract';
import { checkEvidence, collectedEvidence, evidenceSubjects } from '@commonhold/registry/evidence';
import { registerGood } from '@commonhold/registry/good';
import type { EvidenceKind } from '@commonhold/schemas/evidence';
import { type GoodRecord, Slug } from '@commonhold/schemas/good';
import { afterAll, beforeAll, expect, test } from 'vitest';

let services: Services;
let web: LocalWeb;
let dataDir: string;
const at = new Date('2026-03-01T00:00:00.000Z');

const rainfall: GoodRecord = aRecord({
  homepage: 'https://rain.example/gone',
  documentation: [{ url: 'https://rain.example/guide' }],
  dataset: {
    fields: [],
    distributions: [
      { accessUrl: 'https://rain.example/data', downloadUrl: 'https://rain.example/data.csv' },
    ],
  },
});

const model: GoodRecord = aRecord({
  kinds: ['model'],
  name: { en: 'Rain model' },
  repositories: ['https://github.com/rain/code'],
  components: [
    {
      type: 'model-parameters-final',
      availability: 'released',
      licences: [{ expression: 'Apache-2.0' }],
      location: 'https://huggingface.co/rain/model',
      evidence: [],
    },
  ],
});

beforeAll(async () => {
  web = await openLocalWeb();
  for (const path of ['guide', 'data', 'data.csv']) {
    web.put(`https://rain.example/${path}`, { body: 'x' });
  }
  await web.putRepository('https://github.com/rain/code', 'one-commit');
  web.put('https://raw.githubusercontent.com/rain/code/HEAD/LICENSE', {
    body: 'Do with it what pleases you, but do not sell it.',
  });
  web.put('https://huggingface.co/rain/model', { body: 'a page' });
  web.put('https://huggingface.co/rain/model/raw/main/README.md', {
    body: '---\nlicense: apache-2.0\n---\nThe model is for non-commercial use.',
  });
  dataDir = await mkdtemp(join(tmpdir(), 'commonhold-'));
  const config = parseConfig({ DATA_DIR: dataDir, LOG_LEVEL: 'error' });
  if (!config.ok) throw new Error(JSON.stringify(config.error));
  const opened = await openServices(config.value, { mode: 'serve' });
  if (!opened.ok) throw new Error(opened.error.message);
  services = opened.value;
}, 60_000);
afterAll(async () => {
  await services[Symbol.asyncDispose]();
  await web[Symbol.asyncDispose]();
  await rm(dataDir, { recursive: true, force: true });
});

async function register(slug: string, record: GoodRecord) {
  const registered = await registerGood(services.write, {
    slug: Slug.parse(slug),
    record,
    author: { kind: 'system', name: 'Test' },
    reason: 'To test with',
  });
  if (!registered.ok) throw new Error(JSON.stringify(registered.error));
  return registered.value;
}

async function check(limit: number, now: Date, kinds?: readonly EvidenceKind[]) {
  await using guarded = web.openFetch();
  const clock = { now: () => now };
  return await checkEvidence(
    {
      ...services.write,
      clock,
      collectors: createEvidenceCollectors(guarded, { now: clock.now, intervalMs: 0 }),
    },
    { limit, ...(kinds === undefined ? {} : { kinds }) },
  );
}

test('links are looked at, each at most once a week, dated, and rules that ask for it use the answer', async () => {
  const { revision } = await register('rainfall', rainfall);
  const pointsOf = (links: ReadonlyMap<string, boolean>) =>
    services.api.views.profiles(revision, links).profiles.find(({ profile }) => profile === 'mqa')
      ?.score;
  const before = pointsOf(new Map());

  const version = await services.write.unitOfWork.version();
  expect(await check(2, at)).toMatchObject({ checked: 2 });
  expect(await check(10, at)).toMatchObject({ checked: 2 });
  const asked = web.asked.length;
  expect(await check(10, new Date('2026-03-02T00:00:00.000Z'))).toMatchObject({ checked: 0 });
  expect(web.asked).toHaveLength(asked);
  expect(await services.write.unitOfWork.version()).not.toBe(version);

  const { links } = await collectedEvidence(services.api.stores, rainfall);
  expect(links).toEqual(
    ['data', 'data.csv', 'gone', 'guide'].map((path) => ({
      kind: 'link',
      url: `https://rain.example/${path}`,
      checkedAt: at.toISOString(),
      outcome: path === 'gone' ? 'gone' : 'answers',
      status: path === 'gone' ? 404 : 200,
    })),
  );
  const after = pointsOf(new Map(links.map(({ url, outcome }) => [url, outcome === 'answers'])));
  expect(before?.pointsOpen).toBeGreaterThan(0);
  expect(after?.pointsOpen).toBe(0);
  expect(after?.points).toBe((before?.points ?? 0) + (before?.pointsOpen ?? 0));

  expect(await check(10, new Date('2026-03-09T00:00:00.000Z'))).toMatchObject({ checked: 4 });
  const again = await collectedEvidence(services.api.stores, rainfall);
  expect(again.links.find(({ outcome }) => outcome === 'gone')).toMatchObject({
    checkedAt: '2026-03-09T00:00:00.000Z',
    since: at.toISOString(),
  });
});

test('licence files, repositories and cards are looked at as well; a kind can be asked for alone', async () => {
  await register('rain-model', model);
  expect(evidenceSubjects(model).map(({ kind, url }) => `${kind} ${url}`)).toEqual([
    'link https://github.com/rain/code',
    'link https://huggingface.co/rain/model',
    'licence-file https://github.com/rain/code',
    'licence-file https://huggingface.co/rain/model',
    'repository https://github.com/rain/code',
    'repository https://huggingface.co/rain/model',
    'card https://huggingface.co/rain/model',
  ]);
  expect(await check(10, at, ['card'])).toMatchObject({
    checked: 1,
    outcomes: { link: {}, card: { read: 1 } },
  });
  expect(await check(100, at)).toMatchObject({
    checked: 6,
    putOff: 0,
    outcomes: {
      link: { answers: 2 },
      'licence-file': { unrecognised: 1, missing: 1 },
      repository: { alive: 1, unknown: 1 },
    },
  });
  expect(await collectedEvidence(services.api.stores, model)).toMatchObject({
    licenceFiles: [{ outcome: 'unrecognised' }, { outcome: 'missing' }],
    repositories: [{ outcome: 'alive', branch: 'main' }, { outcome: 'unknown' }],
    cards: [
      {
        licences: [{ expression: 'Apache-2.0' }],
        statements: [{ limit: 'non-commercial' }],
      },
    ],
  });
  // What is not known is looked at again the next day.
  expect(await check(100, new Date('2026-03-02T00:00:00.000Z'))).toMatchObject({
    checked: 1,
    outcomes: { repository: { unknown: 1 } },
  });
});

test('a host that asks to wait is left alone, and what it would have told stays due', async () => {
  await register('rain-late', aRecord({ homepage: 'https://late.example/' }));
  web.put('https://late.example/', { status: 429, headers: { 'retry-after': '60' } });
  const tomorrow = new Date('2026-03-10T00:00:00.000Z');
  expect(await check(1_000, tomorrow, ['link'])).toMatchObject({ putOff: 1 });
  web.put('https://late.example/', { body: 'x' });
  expect(await check(1_000, tomorrow, ['link'])).toMatchObject({ checked: 1, putOff: 0 });
});

test('a stop keeps what was seen before it', async () => {
  await register('rain-stop', aRecord({ homepage: 'https://stop.example/' }));
  const stopping = new AbortController();
  await using guarded = web.openFetch();
  const version = await services.write.unitOfWork.version();
  const report = await checkEvidence(
    {
      ...services.write,
      collectors: createEvidenceCollectors(guarded, { now: () => at, intervalMs: 0 }),
    },
    { limit: 1_000, signal: stopping.signal, onProgress: () => stopping.abort() },
  );
  expect(report.checked).toBeGreaterThan(0);
  expect(report.checked).toBeLessThanOrEqual(4);
  expect(await services.write.unitOfWork.version()).not.toBe(version);
});

/** What lies near a query or a good, whichever engine searches. */
import { openTestEmbedded } from '@commonhold/database/testing';
import { aDiscoveryDocument } from '@commonhold/registry/contract';
import { GoodId } from '@commonhold/schemas/good';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPostgresqlEngine } from '../support/open-search-engines.ts';

const goods = {
  records: aDiscoveryDocument({
    slug: 'records',
    name: { en: 'Village health records' },
    keywords: ['medical records', 'clinics'],
    kind: ['software'],
    sdg: [3],
    theme: ['HEAL'],
  }),
  clinics: aDiscoveryDocument({
    slug: 'clinics',
    name: { en: 'Clinic register' },
    keywords: ['clinic', 'record'],
    kind: ['software'],
    sdg: [3],
    theme: ['HEAL'],
  }),
  closed: aDiscoveryDocument({
    slug: 'closed',
    name: { en: 'Closed health records of clinics' },
    listing: 'reference',
    kind: ['software'],
    sdg: [3],
    theme: ['HEAL'],
  }),
  weather: aDiscoveryDocument({
    slug: 'weather',
    name: { en: 'Weather of the coast' },
    kind: ['dataset'],
    sdg: [13],
    theme: ['ENVI'],
  }),
  bare: aDiscoveryDocument({ slug: 'bare', name: { en: 'Zzyzx' }, kind: ['content'] }),
};

let opened: Awaited<ReturnType<typeof openPostgresqlEngine>> | undefined;
beforeAll(async () => {
  opened = await openPostgresqlEngine(openTestEmbedded);
  await opened.put(Object.values(goods));
});
afterAll(async () => {
  await opened?.[Symbol.asyncDispose]();
});
const engine = () => {
  if (opened === undefined) throw new Error('Nothing is open');
  return opened.engine;
};
const slugsLike = async (id: GoodId, limit = 10) =>
  (await engine().goodsLike(id, limit)).map(({ good }) => good.slug);

test('goods about the same are found, the nearest first, with what they share', async () => {
  const similar = await engine().goodsLike(goods.records.id, 10);
  expect(similar.map(({ good }) => good.slug)).toEqual(['clinics']);
  expect(similar[0]).toMatchObject({
    shared: [
      { facet: 'kind', values: ['software'] },
      { facet: 'sdg', values: ['3'] },
      { facet: 'theme', values: ['HEAL'] },
    ],
    words: ['clinic', 'record'],
  });
  expect(await slugsLike(goods.records.id, 1)).toEqual(['clinics']);
});

test('a closed system is never put forward as similar, but leads to open ones', async () => {
  expect(await slugsLike(goods.clinics.id)).not.toContain('closed');
  expect(await slugsLike(goods.closed.id)).toEqual(['records', 'clinics']);
});

test('what has nothing in common with others, and what is not there, has none like it', async () => {
  expect(await slugsLike(goods.bare.id)).toEqual([]);
  expect(await slugsLike(GoodId.parse('8f4b0c1e-6f7a-5c3d-9b2e-000000000099'))).toEqual([]);
});

test.each([
  ['wether cost', 'weather coast'],
  ['medicl recrods', 'medical records'],
  ['weather', undefined],
  ['qqqqqqq', undefined],
  ['?!', undefined],
  ['\u0000', undefined],
])('near "%s" lies %s', async (query, expected) => {
  expect(await engine().queryNear(query)).toBe(expected);
});

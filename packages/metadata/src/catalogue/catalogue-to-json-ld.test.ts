import { GoodSummary } from '@commonhold/schemas/good';
import { expect, test } from 'vitest';
import { toNQuads } from '../serialise/index.ts';
import { catalogueToJsonLd } from './catalogue-to-json-ld.ts';

const base = 'https://goods.example.org';

function summary(number: number, changes: object = {}): GoodSummary {
  return GoodSummary.parse({
    id: `8f4b0c1e-6f7a-5c3d-9b2e-00000000000${number}`,
    slug: `good-${number}`,
    kinds: ['model'],
    listing: 'registered',
    name: { en: `Good ${number}` },
    status: { kind: 'active' },
    revision: 1,
    createdAt: '2026-11-20T08:00:00.000Z',
    updatedAt: '2026-11-21T08:00:00.000Z',
    ...changes,
  });
}

const withdrawn = { kind: 'withdrawn', at: '2026-11-21T08:00:00.000Z', reason: 'Sold.' };
const document = catalogueToJsonLd(
  {
    items: [summary(1), summary(2, { kinds: ['dataset'] }), summary(3, { status: withdrawn })],
    url: `${base}/catalogue?page=2`,
    firstUrl: `${base}/catalogue`,
    nextUrl: `${base}/catalogue?page=3`,
    totalCount: 7,
  },
  { baseUrl: base, title: 'Goods of Kenya' },
);

test('a page of the catalogue tells datasets from other goods, and keeps the record of what was withdrawn', () => {
  expect(document).toMatchObject({
    '@id': `${base}/#catalogue`,
    title: { en: 'Goods of Kenya' },
    publisher: { agentName: { en: 'Goods of Kenya' } },
    dataset: [`${base}/id/8f4b0c1e-6f7a-5c3d-9b2e-000000000002`],
    resource: [`${base}/id/8f4b0c1e-6f7a-5c3d-9b2e-000000000001`],
    totalItems: 7,
    view: { '@id': `${base}/catalogue?page=2`, next: `${base}/catalogue?page=3` },
  });
  expect(document['record']).toHaveLength(3);
});

test('a page of the catalogue loses nothing as linked data', async () => {
  const lines = await toNQuads(document);
  expect(lines).toContain(
    `<${base}/#catalogue> <http://www.w3.org/ns/hydra/core#totalItems> "7"^^<http://www.w3.org/2001/XMLSchema#nonNegativeInteger> .`,
  );
  expect(lines).toContain(
    `<${base}/goods/good-3> <https://w3id.org/commonhold/ns/v1#status> <https://w3id.org/commonhold/ns/v1#status-withdrawn> .`,
  );
});

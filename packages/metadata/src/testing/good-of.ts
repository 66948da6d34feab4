import { type CatalogueEntry, Good, type GoodRecord } from '@commonhold/schemas/good';

const instant = '2026-11-21T08:00:00.000Z';

/** A good whose first revision holds the record. */
export function goodOf(record: GoodRecord, entry: Partial<CatalogueEntry> = {}): Good {
  const id = entry.id ?? '8f4b0c1e-6f7a-5c3d-9b2e-1a2b3c4d5e6f';
  return Good.parse({
    id,
    slug: entry.slug ?? 'sample',
    status: { kind: 'active' },
    createdAt: instant,
    updatedAt: instant,
    revision: {
      goodId: id,
      number: 1,
      record,
      sha256: 'ab'.repeat(32),
      author: { kind: 'system', name: 'Commonhold' },
      reason: 'Registered',
      createdAt: instant,
    },
  });
}

export const site = { baseUrl: 'https://goods.example.org' };

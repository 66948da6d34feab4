import { type GoodKind, type GoodSummary, Slug } from '@commonhold/schemas/good';
import { expect, test } from 'vitest';
import type { GoodQuery } from '../good/index.ts';
import { aGood, aRecord, aRevision, newId } from './samples.ts';
import { type Registry, write } from './write-goods.ts';

export function describeLists(registry: Registry): void {
  test('pages hold every good once, in the order of ids, also while goods are added', async () => {
    const goods = Array.from({ length: 7 }, () => aGood());
    for (const good of goods) await write(registry, (store) => store.insert(good));
    const first = await registry().read.goods.list({ limit: 3 });
    await write(registry, (store) => store.insert(aGood()));
    const { nextCursor } = first;
    const rest = [];
    for (let cursor = nextCursor; cursor !== undefined;) {
      const page = await registry().read.goods.list({ limit: 3, cursor });
      rest.push(...page.items);
      cursor = page.nextCursor;
    }
    const ids = [...first.items, ...rest].map(({ id }) => id);
    expect(ids).toEqual(ids.toSorted());
    expect(new Set(ids).size).toBe(ids.length);
    expect(goods.every(({ id }) => ids.includes(id))).toBe(true);
  });

  test('a listing is narrowed by kind, listing, date and standing', async () => {
    const model = aGood({
      record: aRecord({ kinds: ['model', 'software'], listing: 'reference' }),
    });
    const late = aGood({ updatedAt: '2030-01-01T00:00:00.000Z' });
    const gone = aGood();
    for (const good of [model, late, gone]) await write(registry, (store) => store.insert(good));
    const at = new Date('2026-05-01T00:00:00.000Z');
    const status = { kind: 'withdrawn', at: at.toISOString(), reason: 'Gone' } as const;
    await write(registry, (store) => store.setStatus(gone.id, status, at));
    const ids = async (query: Omit<GoodQuery, 'cursor'>) =>
      (await listAll(registry, query)).map(({ id }) => id);
    const ofKind = async (kind: GoodKind) => ids({ limit: 2, kind });
    expect(await ofKind('software')).toContain(model.id);
    expect(await ofKind('dataset')).not.toContain(model.id);
    expect(await ids({ limit: 2, listing: 'reference' })).toEqual([model.id]);
    expect(await ids({ limit: 2, updatedSince: new Date('2030-01-01T00:00:00.000Z') })).toEqual([
      late.id,
    ]);
    expect(await ids({ limit: 500 })).not.toContain(gone.id);
    expect(await listAll(registry, { limit: 500, includeWithdrawn: true })).toContainEqual(
      expect.objectContaining({ id: gone.id, status }),
    );
  });

  test('a cursor that no page gave leads to nothing', async () => {
    await write(registry, (store) => store.insert(aGood()));
    for (const cursor of ['', 'x', '%', 'bm90LWFuLWlk']) {
      expect(await registry().read.goods.list({ limit: 5, cursor })).toEqual({ items: [] });
    }
  });
}

export function describeOrganisationGoods(registry: Registry): void {
  test('the goods of an organisation are those whose newest revision names it and that stand', async () => {
    const organisation = Slug.parse(`org-${newId()}`);
    const agents = [
      { role: 'owner', name: { en: 'Owner' }, organisation },
      { role: 'publisher', name: { en: 'Owner' }, organisation },
    ];
    const [owned, left, gone] = [
      aGood({ record: aRecord({ agents }) }),
      aGood({ record: aRecord({ agents }) }),
      aGood({ record: aRecord({ agents }) }),
    ];
    for (const good of [owned, left, gone]) await write(registry, (store) => store.insert(good));
    await write(registry, (store) => store.append(aRevision({ goodId: left.id, number: 2 })));
    const at = new Date('2026-05-01T00:00:00.000Z');
    await write(registry, (store) =>
      store.setStatus(gone.id, { kind: 'withdrawn', at: at.toISOString(), reason: 'Gone' }, at),
    );
    const found = await registry().read.goods.ofOrganisation(organisation);
    expect(found.map(({ id }) => id)).toEqual([owned.id]);
  });

  test('goods are counted without those withdrawn', async () => {
    const before = await registry().read.goods.count();
    const good = aGood();
    await write(registry, (store) => store.insert(good));
    expect(await registry().read.goods.count()).toBe(before + 1);
    const at = new Date('2026-05-01T00:00:00.000Z');
    await write(registry, (store) =>
      store.setStatus(good.id, { kind: 'withdrawn', at: at.toISOString(), reason: 'Gone' }, at),
    );
    expect(await registry().read.goods.count()).toBe(before);
  });
}

/** All pages of a listing, one after the other. */
async function listAll(registry: Registry, query: Omit<GoodQuery, 'cursor'>) {
  const items: GoodSummary[] = [];
  let cursor: string | undefined;
  do {
    const page = await registry().read.goods.list({ ...query, cursor });
    expect(page.items.length).toBeLessThanOrEqual(query.limit);
    items.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  return items;
}

import { Slug } from '@commonhold/schemas/good';
import { describe, expect, test } from 'vitest';
import { describeLists, describeOrganisationGoods } from './good-lists-contract.ts';
import { type OpenRegistry, useRegistry } from './open-registry.ts';
import { aGood, aRecord, aRevision, newId } from './samples.ts';
import { type Registry, write } from './write-goods.ts';

/** What every store of goods must do. */
export function describeGoodStore(name: string, open: OpenRegistry): void {
  describe(`goods in ${name}`, () => {
    const registry = useRegistry(open);
    describeIdentity(registry);
    describeRevisions(registry);
    describeEdits(registry);
    describeSlugs(registry);
    describeLists(registry);
    describeOrganisationGoods(registry);
  });
}

function describeIdentity(registry: Registry): void {
  test('a good comes back as it was inserted, with its languages in their order', async () => {
    const record = aRecord({
      name: { sw: 'Mvua ya Kenya', en: 'Rainfall of Kenya', 'pt-BR': 'Chuva do Quênia' },
      keywords: ['água', '水', '\u{1F4A7}', 'O\'Neil \\ "quoted"'],
    });
    const good = aGood({ record });
    expect(await write(registry, (goods) => goods.insert(good))).toEqual({ ok: true });
    const stored = await registry().read.goods.byId(good.id);
    expect(stored).toEqual(good);
    expect(Object.keys(stored?.revision.record.name ?? {})).toEqual(['sw', 'en', 'pt-BR']);
  });

  test('an unknown id, slug, identifier or revision leads nowhere', async () => {
    const { goods } = registry().read;
    expect(await goods.byId(newId())).toBeUndefined();
    expect(await goods.bySlug(Slug.parse('nobody-has-this-slug'))).toBeUndefined();
    expect(await goods.byIdentifier({ scheme: 'doi', value: 'nobody' })).toBeUndefined();
    expect(await goods.revision(newId(), 1)).toBeUndefined();
    expect(await goods.revisions(newId())).toEqual([]);
  });

  test('an id cannot be given twice', async () => {
    const good = aGood();
    await write(registry, (goods) => goods.insert(good));
    const second = aGood({ id: good.id, slug: `second-${good.id}` });
    expect(await write(registry, (goods) => goods.insert(second))).toEqual({
      ok: false,
      error: { kind: 'id-taken', id: good.id },
    });
    expect(await registry().read.goods.bySlug(second.slug)).toBeUndefined();
  });

  test('a withdrawn good keeps its record and its reason, and can be restored', async () => {
    const good = aGood();
    const at = new Date('2026-03-01T10:00:00.000Z');
    const status = {
      kind: 'withdrawn',
      at: at.toISOString(),
      reason: 'Asked for by its owner',
    } as const;
    await write(registry, (goods) => goods.insert(good));
    await write(registry, (goods) => goods.setStatus(good.id, status, at));
    expect(await registry().read.goods.byId(good.id)).toEqual({
      ...good,
      status,
      updatedAt: at.toISOString(),
    });
    await write(registry, (goods) => goods.setStatus(good.id, { kind: 'active' }, at));
    expect((await registry().read.goods.byId(good.id))?.status).toEqual({ kind: 'active' });
    const id = newId();
    expect(await write(registry, (goods) => goods.setStatus(id, status, at))).toEqual({
      ok: false,
      error: { kind: 'unknown-good', id },
    });
  });
}

function describeRevisions(registry: Registry): void {
  test('a new revision is the current one, and the old ones stay', async () => {
    const good = aGood();
    await write(registry, (goods) => goods.insert(good));
    const second = aRevision({
      goodId: good.id,
      number: 2,
      record: aRecord({ name: { en: 'Rain' }, kinds: ['dataset', 'content'] }),
      createdAt: '2026-02-01T00:00:00.000Z',
    });
    expect(await write(registry, (goods) => goods.append(second))).toEqual({ ok: true });
    const { goods } = registry().read;
    expect(await goods.byId(good.id)).toEqual({
      ...good,
      updatedAt: second.createdAt,
      revision: second,
    });
    expect(await goods.revision(good.id, 1)).toEqual(good.revision);
    expect((await goods.revisions(good.id)).map(({ number }) => number)).toEqual([2, 1]);
    expect((await goods.revisions(good.id)).some((revision) => 'record' in revision)).toBe(false);
  });

  test.each([1, 3])('revision %i cannot follow the first', async (number) => {
    const good = aGood();
    await write(registry, (goods) => goods.insert(good));
    const revision = aRevision({ goodId: good.id, number });
    expect(await write(registry, (goods) => goods.append(revision))).toEqual({
      ok: false,
      error: { kind: 'stale-revision', id: good.id, currentRevision: 1 },
    });
    expect(await registry().read.goods.byId(good.id)).toEqual(good);
  });

  test('a good is found by the identifiers of its newest revision only', async () => {
    const id = newId();
    const identifier = (value: string) => ({ scheme: 'doi', value: `${value}-${id}` });
    const good = aGood({
      id,
      record: aRecord({ identifiers: [identifier('old'), identifier('kept')] }),
    });
    await write(registry, (goods) => goods.insert(good));
    const record = aRecord({
      identifiers: [identifier('kept'), identifier('new'), identifier('new')],
    });
    await write(registry, (goods) => goods.append(aRevision({ goodId: id, number: 2, record })));
    const found = async (value: string) =>
      (await registry().read.goods.byIdentifier(identifier(value)))?.id;
    expect(await Promise.all(['old', 'kept', 'new'].map(found))).toEqual([undefined, id, id]);
  });
}

function describeEdits(registry: Registry): void {
  test('of two edits of the same revision one wins and the other is told', async () => {
    const good = aGood();
    await write(registry, (goods) => goods.insert(good));
    const outcomes = await Promise.all(
      ['One', 'Two'].map((title) =>
        write(registry, (goods) =>
          goods.append(
            aRevision({ goodId: good.id, number: 2, record: aRecord({ name: { en: title } }) }),
          ),
        ),
      ),
    );
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    expect(outcomes.find((outcome) => !outcome.ok)).toMatchObject({
      error: { kind: 'stale-revision', currentRevision: 2 },
    });
    expect(await registry().read.goods.revisions(good.id)).toHaveLength(2);
  });

  test('a revision of a good that is not there is refused', async () => {
    const goodId = newId();
    expect(await write(registry, (goods) => goods.append(aRevision({ goodId })))).toEqual({
      ok: false,
      error: { kind: 'unknown-good', id: goodId },
    });
  });
}

function describeSlugs(registry: Registry): void {
  test('an old slug leads to the new one, may be taken back, and is never given to another good', async () => {
    const good = aGood();
    const newSlug = Slug.parse(`renamed-${good.id}`);
    const at = new Date('2026-04-01T00:00:00.000Z');
    await write(registry, (goods) => goods.insert(good));
    await write(registry, (goods) => goods.rename(good.id, newSlug, at));
    const { goods } = registry().read;
    expect(await goods.bySlug(good.slug)).toEqual({ kind: 'moved', slug: newSlug });
    expect(await goods.bySlug(newSlug)).toMatchObject({
      kind: 'current',
      good: { id: good.id, slug: newSlug, updatedAt: at.toISOString() },
    });
    const taken = { ok: false, error: { kind: 'slug-taken', slug: good.slug } };
    const other = aGood();
    expect(await write(registry, (store) => store.insert(aGood({ slug: good.slug })))).toEqual(
      taken,
    );
    await write(registry, (store) => store.insert(other));
    expect(await write(registry, (store) => store.rename(other.id, good.slug, at))).toEqual(taken);
    expect(await write(registry, (store) => store.rename(good.id, good.slug, at))).toEqual({
      ok: true,
    });
    expect(await goods.bySlug(newSlug)).toEqual({ kind: 'moved', slug: good.slug });
  });

  test('work may go on after a slug or an id was found taken', async () => {
    const good = aGood();
    await write(registry, (goods) => goods.insert(good));
    const second = aGood({ slug: good.slug });
    const third = aGood({ id: second.id });
    const outcomes = await write(registry, async (goods) => [
      await goods.insert(second),
      await goods.insert(third),
    ]);
    expect(outcomes.map((outcome) => outcome.ok)).toEqual([false, true]);
    expect((await registry().read.goods.byId(third.id))?.slug).toBe(third.slug);
  });
}

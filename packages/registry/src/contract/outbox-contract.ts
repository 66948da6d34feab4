import type { GoodId } from '@commonhold/schemas/good';
import { ok } from '@commonhold/schemas/result';
import { beforeEach, describe, expect, test } from 'vitest';
import type { OutboxEntry } from '../discovery/index.ts';
import type { UnitOfWork } from '../ports/index.ts';
import { type OpenRegistry, useRegistry } from './open-registry.ts';
import { newId } from './samples.ts';

/** What every outbox must do. Rows of other tests are none of its business: each test uses goods of its own. */
export function describeOutbox(name: string, open: OpenRegistry): void {
  describe(`the outbox in ${name}`, () => {
    const registry = useRegistry(open);
    const outbox = () => registry().read.outbox;
    beforeEach(async () => {
      await outbox().discard();
      await registry().read.leases.releaseAll();
    });
    describeAdding(registry);
    describeSending(registry);
    describeParking(registry);
    describeKeeping(registry);
  });
}

function describeAdding(registry: () => UnitOfWork): void {
  const outbox = () => registry().read.outbox;

  test('counts what was added, and forgets what was rolled back', async () => {
    await add(registry(), newId());
    await registry().transaction(async (stores) => {
      await stores.outbox.add({ goodId: newId(), operation: 'remove' });
      return { ok: false, error: 'refused' };
    });
    expect(await outbox().size()).toBe(1);
  });

  test('tells the oldest first, in the order of writing, and since when they wait', async () => {
    expect(await outbox().oldestPendingAt()).toBeUndefined();
    const goodIds = [newId(), newId(), newId()];
    const before = Date.now();
    for (const goodId of goodIds) await add(registry(), goodId);
    const pending = await outbox().pending(2);
    expect(goodsOf(pending)).toEqual(goodIds.slice(0, 2));
    expect(BigInt(pending[1]?.seq ?? 0)).toBeGreaterThan(BigInt(pending[0]?.seq ?? 0));
    const oldest = await outbox().oldestPendingAt();
    // The clock of the database may differ a little from this one.
    expect(Math.abs((oldest?.getTime() ?? 0) - before)).toBeLessThan(60_000);
  });

  test('adds what is missing, and nothing for a good that waits or is parked', async () => {
    const [waiting, parked, sent, unknown] = [newId(), newId(), newId(), newId()];
    await add(registry(), waiting);
    await outbox().park(parked, 'refused');
    await add(registry(), sent);
    await outbox().finish((await outbox().pending(10)).filter(({ goodId }) => goodId === sent));
    expect(await outbox().addMissing([waiting, parked, sent, unknown])).toBe(2);
    expect(await outbox().pendingGoods([waiting, parked, sent, unknown])).toEqual(
      new Set([waiting, sent, unknown]),
    );
    expect(await outbox().addMissing([])).toBe(0);
  });
}

function describeSending(registry: () => UnitOfWork): void {
  const outbox = () => registry().read.outbox;

  test('a finished row is gone; one of the same good that came later stays', async () => {
    const goodId = newId();
    await add(registry(), goodId);
    const sent = await outbox().pending(10);
    await add(registry(), goodId);
    await outbox().finish(sent);
    const left = await outbox().pending(10);
    expect(goodsOf(left)).toEqual([goodId]);
    expect(left[0]?.seq).not.toBe(sent[0]?.seq);
    await outbox().finish(sent);
    expect(await outbox().size()).toBe(1);
  });

  test('thousands of rows are finished at once', async () => {
    const goodIds = Array.from({ length: 5_000 }, newId);
    expect(await outbox().addMissing(goodIds)).toBe(5_000);
    await outbox().finish(await outbox().pending(5_000));
    expect(await outbox().size()).toBe(0);
  });
}

function describeParking(registry: () => UnitOfWork): void {
  const outbox = () => registry().read.outbox;

  test('a parked good is shown with its reason, and waits for nobody', async () => {
    const goodId = newId();
    await add(registry(), goodId);
    await add(registry(), goodId);
    await outbox().park(goodId, 'too large', await outbox().pending(10));
    expect(await outbox().size()).toBe(0);
    expect(await outbox().oldestPendingAt()).toBeUndefined();
    expect(await outbox().parkedSize()).toBe(1);
    expect(await outbox().parked()).toMatchObject([{ goodId, error: 'too large' }]);
    await outbox().park(goodId, `still too large ${'x'.repeat(9_000)}`);
    const [again, ...others] = await outbox().parked();
    expect(others).toEqual([]);
    expect(again?.error).toMatch(/^still too large x+$/u);
  });

  test('parking leaves a change of the same good that came meanwhile', async () => {
    const goodId = newId();
    await add(registry(), goodId);
    const sent = await outbox().pending(10);
    await add(registry(), goodId);
    await outbox().park(goodId, 'too large', sent);
    expect(goodsOf(await outbox().pending(10))).toEqual([goodId]);
    // What is sent now overtakes what was refused.
    await outbox().finish(await outbox().pending(10));
    expect(await outbox().parkedSize()).toBe(0);
  });

  test('parked goods wait again, those that are named or all of them', async () => {
    const goodIds = [newId(), newId(), newId()];
    for (const goodId of goodIds) await outbox().park(goodId, 'refused');
    expect(await outbox().unpark([])).toBe(0);
    expect(await outbox().unpark(goodIds.slice(1, 2))).toBe(1);
    expect(goodsOf(await outbox().pending(10))).toEqual(goodIds.slice(1, 2));
    expect(await outbox().unpark()).toBe(2);
    expect(await outbox().parkedSize()).toBe(0);
    expect(await outbox().size()).toBe(3);
  });
}

function describeKeeping(registry: () => UnitOfWork): void {
  const outbox = () => registry().read.outbox;
  const lease = { name: 'rebuild', holder: 'a build', durationMs: 60_000 } as const;

  test('what is sent while the index is rebuilt is kept until it is forgotten', async () => {
    const [before, during, waiting, parked] = [newId(), newId(), newId(), newId()];
    await add(registry(), before);
    await outbox().finish(await outbox().pending(10));
    await registry().read.leases.acquire(lease);
    await add(registry(), during);
    await outbox().finish(await outbox().pending(10));
    await add(registry(), waiting);
    await outbox().park(parked, 'refused');
    expect(goodsOf(await outbox().sentOrPending(undefined, 10))).toEqual([during, waiting]);
    expect(await outbox().size()).toBe(1);
    expect(await outbox().pendingGoods([during, waiting, parked])).toEqual(new Set([waiting]));
    const [first] = await outbox().sentOrPending(undefined, 1);
    expect(goodsOf(await outbox().sentOrPending(first?.seq, 10))).toEqual([waiting]);
    // It was sent to the old index only: it may have to be sent again.
    expect(await outbox().addMissing([during])).toBe(1);
    await outbox().forgetSent();
    expect(goodsOf(await outbox().sentOrPending(undefined, 10))).toEqual([waiting, during]);
  });

  test('when no rebuild is going on any more, nothing is kept', async () => {
    await registry().read.leases.acquire(lease);
    await registry().read.leases.release(lease);
    await add(registry(), newId());
    await outbox().finish(await outbox().pending(10));
    expect(await outbox().sentOrPending(undefined, 10)).toEqual([]);
  });

  test('all of it can be thrown away', async () => {
    await add(registry(), newId());
    await outbox().park(newId(), 'refused');
    expect(await outbox().discard()).toBe(2);
    expect([await outbox().size(), await outbox().parkedSize()]).toEqual([0, 0]);
  });
}

async function add(unitOfWork: UnitOfWork, goodId: GoodId): Promise<void> {
  await unitOfWork.transaction(async ({ outbox }) =>
    ok(await outbox.add({ goodId, operation: 'put' })),
  );
}

function goodsOf(entries: readonly OutboxEntry[]): readonly GoodId[] {
  return entries.map(({ goodId }) => goodId);
}

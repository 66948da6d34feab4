import { err, ok } from '@commonhold/schemas/result';
import { describe, expect, test } from 'vitest';
import { type OpenRegistry, useRegistry } from './open-registry.ts';
import { aGood } from './samples.ts';

/** What every unit of work must do. */
export function describeUnitOfWork(name: string, open: OpenRegistry): void {
  describe(`transactions in ${name}`, () => {
    const registry = useRegistry(open);

    test('work that returns an error leaves nothing behind and gives the error', async () => {
      const good = aGood();
      const done = await registry().transaction(async ({ goods }) => {
        await goods.insert(good);
        expect(await goods.byId(good.id)).toEqual(good);
        return err({ kind: 'refused' });
      });
      expect(done).toEqual(err({ kind: 'refused' }));
      expect(await registry().read.goods.byId(good.id)).toBeUndefined();
    });

    test('work that throws leaves nothing behind and throws on', async () => {
      const good = aGood();
      const work = registry().transaction(async ({ goods }) => {
        await goods.insert(good);
        throw new RangeError('a bug');
      });
      await expect(work).rejects.toThrow(RangeError);
      expect(await registry().read.goods.byId(good.id)).toBeUndefined();
    });

    test('nobody sees what is not yet committed', async () => {
      const good = aGood();
      const reads: unknown[] = [];
      const { promise: inserted, resolve: tellInserted } = Promise.withResolvers<void>();
      const reading = inserted.then(() => registry().read.goods.byId(good.id));
      await registry().transaction(async ({ goods }) => {
        await goods.insert(good);
        tellInserted();
        reads.push(await goods.count());
        return ok(undefined);
      });
      reads.push(await reading);
      // The other reader came either before the commit and saw nothing, or waited for it and saw all.
      expect([undefined, good]).toContainEqual(reads[1]);
    });

    test('many transactions at once all arrive', async () => {
      const goods = Array.from({ length: 20 }, () => aGood());
      const outcomes = await Promise.all(
        goods.map((good) => registry().transaction(async (stores) => stores.goods.insert(good))),
      );
      expect(outcomes.every((outcome) => outcome.ok)).toBe(true);
      const stored = await Promise.all(goods.map(({ id }) => registry().read.goods.byId(id)));
      expect(stored).toEqual(goods);
    });

    test('asking for other stores inside a transaction is refused at once instead of waiting for ever', async () => {
      const nested = registry().transaction(async () => ok(await registry().read.goods.count()));
      await expect(nested).rejects.toThrow(/transaction/u);
      expect(await registry().read.goods.count()).toBeGreaterThanOrEqual(0);
    });

    test('the version differs after a change and not after reading', async () => {
      const before = await registry().version();
      await registry().read.goods.count();
      expect(await registry().version()).toBe(before);
      await registry().transaction(async ({ goods }) => goods.insert(aGood()));
      expect(await registry().version()).not.toBe(before);
    });
  });
}

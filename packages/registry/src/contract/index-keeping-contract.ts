import { setTimeout as wait } from 'node:timers/promises';
import { beforeEach, describe, expect, test } from 'vitest';
import type { UnitOfWork } from '../ports/index.ts';
import { type OpenRegistry, useRegistry } from './open-registry.ts';

const minuteMs = 60_000;

/** What every store of leases and every ledger of the search server's index must do. */
export function describeIndexKeeping(name: string, open: OpenRegistry): void {
  describe(`leases in ${name}`, () => {
    const registry = useRegistry(open);
    beforeEach(() => registry().read.leases.releaseAll());
    describeLeases(registry);
  });
  describe(`the ledger of the search index in ${name}`, () => {
    describeIndexLedger(useRegistry(open));
  });
}

function describeLeases(registry: () => UnitOfWork): void {
  const leases = () => registry().read.leases;
  const [ours, theirs] = ['ours', 'theirs'].map(
    (holder) => ({ name: 'dispatch', holder, durationMs: minuteMs }) as const,
  );
  if (ours === undefined || theirs === undefined) throw new Error('There are two holders');

  test('a lease has one holder, who may take it again', async () => {
    expect(await leases().acquire(ours)).toBe(true);
    expect(await leases().acquire(theirs)).toBe(false);
    expect(await leases().acquire(ours)).toBe(true);
    expect(await leases().acquire({ ...theirs, name: 'sweep' })).toBe(true);
    const held = await leases().held();
    expect(held.map(({ name }) => name)).toEqual(['dispatch', 'sweep']);
    expect(held[0]?.expiresAt.getTime()).toBeGreaterThan(Date.now());
  });

  test('of many who ask at once, one gets it', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        leases().acquire({ ...ours, holder: `holder ${index}` }),
      ),
    );
    expect(answers.filter(Boolean)).toHaveLength(1);
  });

  test('only its holder gives it back', async () => {
    await leases().acquire(ours);
    await leases().release(theirs);
    expect(await leases().acquire(theirs)).toBe(false);
    await leases().release(ours);
    await leases().release(ours);
    expect(await leases().acquire(theirs)).toBe(true);
  });

  test('one that has run out is free, and is lost to whoever had it', async () => {
    await leases().acquire({ ...ours, durationMs: 30 });
    await wait(60);
    expect(await leases().held()).toEqual([]);
    expect(await leases().acquire(theirs)).toBe(true);
    expect(await leases().acquire(ours)).toBe(false);
  });

  test('taking it again makes it last longer', async () => {
    await leases().acquire({ ...ours, durationMs: 50 });
    await leases().acquire(ours);
    await wait(80);
    expect(await leases().acquire(theirs)).toBe(false);
  });

  test('all can be taken back', async () => {
    await leases().acquire(ours);
    await leases().releaseAll();
    expect(await leases().acquire(theirs)).toBe(true);
  });
}

function describeIndexLedger(registry: () => UnitOfWork): void {
  const ledger = () => registry().read.indexLedger;
  const [first, second, third] = ['01', '02', '03'].map(
    (day) => new Date(`2026-02-${day}T10:00:00.123Z`),
  );
  if (first === undefined || second === undefined || third === undefined) throw new Error();

  test('a rebuild answers the wishes that are older than it, and no younger one', async () => {
    await ledger().wantRebuild(first);
    expect((await ledger().read()).rebuildWantedAt).toEqual(first);
    await ledger().noteRebuild(second, third);
    expect(await ledger().read()).toMatchObject({ rebuiltAt: third });
    expect((await ledger().read()).rebuildWantedAt).toBeUndefined();
    await ledger().wantRebuild(third);
    await ledger().noteRebuild(second, third);
    expect((await ledger().read()).rebuildWantedAt).toEqual(third);
    await ledger().noteRebuild(third, third);
    expect((await ledger().read()).rebuildWantedAt).toBeUndefined();
  });

  test('the last sweep is kept as it was told, beside the rest', async () => {
    const report = {
      at: second,
      missing: 1,
      drifted: 2,
      orphaned: 3,
      repairs: 4,
      needsConsent: true,
    };
    await ledger().noteSweep({ ...report, at: first, needsConsent: false });
    await ledger().noteSweep(report);
    expect(await ledger().read()).toMatchObject({ lastSweep: report, rebuiltAt: third });
  });
}

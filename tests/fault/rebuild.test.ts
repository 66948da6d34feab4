/** An index built anew beside the live one, while the world goes on. */
import { type InMemorySearchIndex, createInMemorySearchIndex } from '@commonhold/registry/contract';
import {
  type IndexDeps,
  type IndexFailure,
  dispatchOutbox,
  rebuildIndex,
} from '@commonhold/registry/discovery';
import type { DiscoveryDocument } from '@commonhold/schemas/discovery';
import { expect, test } from 'vitest';
import { interceptIndex } from './intercepted-index.ts';
import { describeInstallations, edited, expectInStep, someDocuments } from './open-installation.ts';

const away: IndexFailure = { kind: 'denied', reason: 'the key was taken away' };

describeInstallations('building the index anew', (installation) => {
  const stores = () => installation().unitOfWork.read;
  const depsWith = (index: InMemorySearchIndex) => installation().depsWith(index);

  test('of two rebuilds at once one is done, and the index is whole', async () => {
    const index = createInMemorySearchIndex();
    await installation().put(...someDocuments(20));
    const { promise: mayGoOn, resolve: goOn } = Promise.withResolvers<void>();
    const held = {
      ...index,
      beginBuild: async () => {
        await mayGoOn;
        return index.beginBuild();
      },
    };
    const rebuilds = [held, held].map((one) => rebuildIndex(depsWith(one)));
    expect(await Promise.race(rebuilds)).toMatchObject({ ok: false });
    goOn();
    const results = await Promise.all(rebuilds);
    const done = results.filter(({ ok }) => ok);
    const refused = results.flatMap((result) => (result.ok ? [] : [result.error]));
    expect(done).toMatchObject([{ value: { documents: 20, refused: 0, compared: 20 } }]);
    expect(refused).toEqual([{ kind: 'busy' }]);
    expect(index.names()).toEqual([index.live]);
    await expectInStep(stores(), index);
    // What the build has need not be sent once more.
    expect(await stores().outbox.size()).toBe(0);
  });

  test(
    'edits, removals and another dispatcher at every step of it leave no trace',
    { timeout: 60_000 },
    async () => {
      const memory = createInMemorySearchIndex();
      let documents = someDocuments(14);
      await installation().put(...documents);
      await rebuildIndex(depsWith(memory));
      const steps: string[] = [];
      let isBusy = false;
      const meddle = async (call: string) => {
        if (isBusy || call === 'inspect' || call === 'oldestTask') return undefined;
        isBusy = true;
        steps.push(call);
        documents = documents.map((document, place) =>
          place % 3 === steps.length % 3 ? edited(document) : document,
        );
        const [gone, ...rest] = documents;
        if (gone === undefined) throw new Error('There is one left');
        const [added] = someDocuments(1);
        documents = [...rest, ...(added === undefined ? [] : [added])];
        await installation().put(...documents.slice(-5));
        await installation().remove(gone.id);
        // Another process, which sends to the live index.
        await dispatchOutbox(depsWith(memory));
        isBusy = false;
        return undefined;
      };
      const index = interceptIndex(memory, { before: meddle, after: meddle });
      const rebuilt = await rebuildIndex(installation().depsWith(index));
      expect(rebuilt).toMatchObject({ ok: true });
      expect(steps).toEqual(expect.arrayContaining(['beginBuild', 'write', 'digestsOf', 'swapIn']));
      await drain(depsWith(memory));
      await expectInStep(stores(), memory);
      expect(await stores().outbox.sentOrPending(undefined, 10)).toEqual([]);
    },
  );

  test('whatever step fails, the old index stays, changes are kept, and the next attempt is whole', async () => {
    const documents = someDocuments(6);
    await installation().put(...documents);
    let failing = 0;
    for (;;) {
      failing += 1;
      await installation().put(...documents);
      const memory = await openFilled(documents.slice(0, 5));
      let calls = 0;
      const index = interceptIndex(memory, {
        before: async () => {
          calls += 1;
          return calls === failing ? away : undefined;
        },
      });
      const rebuilt = await rebuildIndex(installation().depsWith(index), { hasConsent: true });
      expect(await stores().leases.held()).toEqual([]);
      expect((await stores().outbox.sentOrPending(undefined, 99)).length).toBe(
        await stores().outbox.size(),
      );
      if (rebuilt.ok) break;
      expect(rebuilt.error).toEqual({ kind: 'index', failure: away });
      expect(memory.documents().size).toBe(5);
      expect(await rebuildIndex(depsWith(memory), { hasConsent: true })).toMatchObject({
        ok: true,
      });
      await expectInStep(stores(), memory);
      expect(memory.names()).toEqual([memory.live]);
    }
    expect(failing).toBeGreaterThan(7);
  });

  test.each(['write', 'digestsOf', 'count'])(
    'a server that is away for a moment when asked for %s costs a pause, not the build',
    { timeout: 60_000 },
    async (asked) => {
      const memory = createInMemorySearchIndex();
      await installation().put(...someDocuments(5));
      let failures = 0;
      const index = interceptIndex(memory, {
        before: async (call) => {
          if (call !== asked || failures === 2) return undefined;
          failures += 1;
          return { kind: 'unavailable', reason: 'restarting', retryAfterMs: 20 };
        },
      });
      expect(await rebuildIndex(installation().depsWith(index))).toMatchObject({ ok: true });
      expect(failures).toBe(2);
      await expectInStep(stores(), memory);
    },
  );

  test('an index that does not hold what it was given is not swapped in', async () => {
    const documents = someDocuments(8);
    await installation().put(...documents);
    await stores().outbox.discard();
    const memory = await openFilled(documents.slice(0, 7));
    const forgetful = {
      ...memory,
      write: (name: string, { put, remove }: Parameters<typeof memory.write>[1]) =>
        memory.write(name, { put: put.slice(1), remove }),
    };
    const rebuilt = await rebuildIndex(installation().depsWith(forgetful), { hasConsent: true });
    expect(rebuilt).toMatchObject({
      ok: false,
      error: { kind: 'mismatch', goods: 8, indexed: 7, differing: 1 },
    });
    expect(memory.documents().size).toBe(7);
    expect(memory.names()).toEqual([memory.live]);
  });

  test('a much smaller index needs an operator’s word', async () => {
    const documents = someDocuments(20);
    const memory = await openFilled(documents);
    await installation().put(...documents.slice(0, 17));
    const refused = await rebuildIndex(depsWith(memory));
    expect(refused).toEqual({
      ok: false,
      error: { kind: 'needs-consent', indexed: 20, goods: 17 },
    });
    expect(memory.documents().size).toBe(20);
    expect(await rebuildIndex(depsWith(memory), { hasConsent: true })).toMatchObject({ ok: true });
    await expectInStep(stores(), memory);
  });

  test('goods that the new index takes are parked no more; those that it refuses are', async () => {
    const memory = createInMemorySearchIndex();
    const [good, bad, ...others] = someDocuments(5);
    if (good === undefined || bad === undefined) throw new Error('There are five');
    await installation().put(good, bad, ...others);
    await stores().outbox.park(good.id, 'it was too large for the server of yesterday');
    const index = {
      ...memory,
      write: (name: string, changes: Parameters<typeof memory.write>[1]) =>
        changes.put.some(({ id }) => id === bad.id)
          ? Promise.resolve({ ok: false, error: { kind: 'refused', reason: 'bad' } } as const)
          : memory.write(name, changes),
    };
    const rebuilt = await rebuildIndex(installation().depsWith(index));
    expect(rebuilt).toMatchObject({ ok: true, value: { documents: 4, refused: 1 } });
    expect(await stores().outbox.parked()).toMatchObject([{ goodId: bad.id, error: 'bad' }]);
    await installation().remove(bad.id);
    await drain(depsWith(memory));
    await expectInStep(stores(), memory);
  });

  test('stopped by its process, it ends at once; the next one clears up', async () => {
    const memory = createInMemorySearchIndex();
    await installation().put(...someDocuments(5));
    const stopping = new AbortController();
    const index = interceptIndex(memory, {
      before: async (call) => {
        if (call === 'write') stopping.abort();
        return undefined;
      },
    });
    const rebuilt = await rebuildIndex(installation().depsWith(index), { signal: stopping.signal });
    expect(rebuilt).toEqual({ ok: false, error: { kind: 'stopped' } });
    expect(await stores().leases.held()).toEqual([]);
    expect(await rebuildIndex(depsWith(memory))).toMatchObject({ ok: true });
    expect(memory.names()).toEqual([memory.live]);
    await expectInStep(stores(), memory);
  });
});

async function openFilled(put: readonly DiscoveryDocument[]): Promise<InMemorySearchIndex> {
  const index = createInMemorySearchIndex();
  const build = await index.beginBuild();
  if (!build.ok) throw new Error(build.error.reason);
  await index.write(build.value, { put, remove: [] });
  await index.swapIn(build.value);
  return index;
}

async function drain(deps: IndexDeps): Promise<void> {
  for (;;) {
    const outcome = await dispatchOutbox(deps);
    if (outcome.kind === 'idle') return;
    if (outcome.kind !== 'sent') throw new Error(JSON.stringify(outcome));
  }
}

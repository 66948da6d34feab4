/** Changes on their way from the database to a search server: none is lost, none overtakes a newer one. */
import { createInMemorySearchIndex } from '@commonhold/registry/contract';
import {
  type DispatchOutcome,
  type IndexChanges,
  type IndexDeps,
  type SearchIndex,
  dispatchOutbox,
} from '@commonhold/registry/discovery';
import { err, ok } from '@commonhold/schemas/result';
import { expect, test } from 'vitest';
import { interceptIndex } from './intercepted-index.ts';
import {
  type Installation,
  describeInstallations,
  edited,
  expectInStep,
  someDocuments,
} from './open-installation.ts';

const away = { kind: 'unavailable', reason: 'the connection was reset' } as const;

describeInstallations('sending changes to a search server', (installation) => {
  const stores = () => installation().unitOfWork.read;
  const depsWith = (index: SearchIndex) => installation().depsWith(index);

  test('what a process that died did not send, the next one sends', async () => {
    const index = await openIndex();
    await installation().put(...someDocuments(20));
    const dead = interceptIndex(index, {
      before: async (call) => {
        if (call === 'write') throw new Error('the process is gone');
        return undefined;
      },
    });
    await expect(dispatchOutbox(depsWith(dead))).rejects.toThrow('gone');
    expect(index.documents().size).toBe(0);
    expect(await stores().outbox.size()).toBe(20);
    await drain(depsWith(index));
    await expectInStep(stores(), index);
  });

  test('what was done but not acknowledged is sent again, and does no harm', async () => {
    const index = await openIndex();
    const documents = someDocuments(20);
    await installation().put(...documents);
    const deaf = interceptIndex(index, {
      after: async (call) => (call === 'write' ? away : undefined),
    });
    expect(await dispatchOutbox(depsWith(deaf))).toEqual({ kind: 'failed', failure: away });
    expect(index.documents().size).toBe(20);
    expect(await stores().outbox.size()).toBe(20);
    await installation().put(...documents.slice(0, 5).map(edited));
    await installation().remove(...documents.slice(15).map(({ id }) => id));
    await drain(depsWith(index));
    await expectInStep(stores(), index);
    expect(await stores().outbox.size()).toBe(0);
  });

  test('an edit while its good is being sent is sent too', async () => {
    const index = await openIndex();
    const [document, removed] = someDocuments(2);
    if (document === undefined || removed === undefined) throw new Error('There are two');
    await installation().put(document, removed);
    const meanwhile = interceptIndex(index, {
      before: async (call) => {
        if (call !== 'write') return undefined;
        await installation().put(edited(document));
        await installation().remove(removed.id);
        return undefined;
      },
    });
    expect(await dispatchOutbox(depsWith(meanwhile))).toMatchObject({ kind: 'sent', finished: 2 });
    expect(await stores().outbox.size()).toBe(2);
    await drain(depsWith(index));
    await expectInStep(stores(), index);
  });

  test(
    'of two dispatchers one works at a time, while goods are edited',
    { timeout: 60_000 },
    async () => {
      const memory = await openIndex();
      const writing = { now: 0, most: 0, writes: 0 };
      const index = interceptIndex(memory, {
        before: async (call) => {
          if (call !== 'write') return undefined;
          writing.now += 1;
          writing.writes += 1;
          writing.most = Math.max(writing.most, writing.now);
          await new Promise((resolve) => {
            setTimeout(resolve, 3);
          });
          return undefined;
        },
        after: async (call) => {
          if (call === 'write') writing.now -= 1;
          return undefined;
        },
      });
      let documents = someDocuments(30);
      await installation().put(...documents);
      const stopped = new AbortController();
      const dispatchers = [0, 1].map(async () => {
        const outcomes: DispatchOutcome['kind'][] = [];
        while (!stopped.signal.aborted) {
          outcomes.push((await dispatchOutbox(depsWith(index))).kind);
          await new Promise((resolve) => {
            setTimeout(resolve, 1);
          });
        }
        return outcomes;
      });
      for (let round = 0; round < 8; round += 1) {
        documents = documents.map(edited);
        for (const document of documents.slice(round, round + 6))
          await installation().put(document);
      }
      await installation().put(...documents);
      await until(async () => (await stores().outbox.size()) === 0);
      stopped.abort();
      const outcomes = await Promise.all(dispatchers);
      expect(writing.most).toBe(1);
      expect(outcomes.flat()).toContain('busy');
      for (const kinds of outcomes) expect(kinds).toContain('sent');
      await expectInStep(stores(), memory);
    },
  );

  test('a process that lost its lease while it worked sends nothing more', async () => {
    const memory = await openIndex();
    const [kept, gone] = someDocuments(2);
    if (kept === undefined || gone === undefined) throw new Error('There are two');
    await installation().put(kept);
    await installation().remove(gone.id);
    const sent: IndexChanges[] = [];
    const frozen = interceptIndex(memory, {
      before: async (call, [, changes]) => {
        if (call !== 'write') return undefined;
        sent.push(changes as IndexChanges);
        // Stopped for so long that another process took the lease.
        await stores().leases.releaseAll();
        await stores().leases.acquire({ name: 'dispatch', holder: 'another', durationMs: 60_000 });
        return undefined;
      },
    });
    expect(await dispatchOutbox(depsWith(frozen))).toEqual({ kind: 'busy' });
    // The removals would have been the second batch.
    expect(sent).toMatchObject([{ put: [{ id: kept.id }], remove: [] }]);
    await stores().leases.release({ name: 'dispatch', holder: 'another' });
    await drain(depsWith(memory));
    await expectInStep(stores(), memory);
  });

  test('a server that has not finished older work is given nothing more', async () => {
    const memory = await openIndex();
    const since = new Date(Date.now() - 181_000);
    const index: SearchIndex = {
      ...memory,
      oldestTask: async () => ok({ number: 7, since }),
      write: () => Promise.reject(new Error('Nothing may be sent')),
    };
    await installation().put(...someDocuments(3));
    expect(await dispatchOutbox(depsWith(index))).toMatchObject({
      kind: 'failed',
      failure: { kind: 'stuck', task: 7 },
    });
    expect(await stores().outbox.size()).toBe(3);
    await drain(depsWith(memory));
    await expectInStep(stores(), memory);
  });

  test('where there is no index, changes wait', async () => {
    await installation().put(...someDocuments(3));
    const outcome = await dispatchOutbox(depsWith(createInMemorySearchIndex()));
    expect(outcome).toMatchObject({ kind: 'failed', failure: { kind: 'missing' } });
    expect(await stores().outbox.size()).toBe(3);
  });

  test('stopped by its process, it stops between two requests and loses nothing', async () => {
    const memory = await openIndex();
    const [kept, gone] = someDocuments(2);
    if (kept === undefined || gone === undefined) throw new Error('There are two');
    await installation().put(kept);
    await installation().remove(gone.id);
    const stopping = new AbortController();
    const index = interceptIndex(memory, {
      after: async (call) => {
        if (call === 'write') stopping.abort();
        return undefined;
      },
    });
    const outcome = await dispatchOutbox(depsWith(index), { signal: stopping.signal });
    expect(outcome).toEqual({ kind: 'stopped' });
    expect(await stores().outbox.size()).toBe(1);
    expect(await stores().leases.held()).toEqual([]);
    await drain(depsWith(memory));
    await expectInStep(stores(), memory);
  });

  describePoison(installation);
});

function describePoison(installation: () => Installation): void {
  const stores = () => installation().unitOfWork.read;

  test('documents that the server refuses are found, parked with the reason, and hold up nobody', async () => {
    const memory = await openIndex();
    const documents = someDocuments(80);
    const poison = new Set([documents[7]?.id, documents[8]?.id, documents[79]?.id]);
    const index = refusing(memory, ({ put }) => put.some(({ id }) => poison.has(id)));
    await installation().put(...documents);
    const outcome = await dispatchOutbox(installation().depsWith(index));
    expect(outcome).toEqual({ kind: 'sent', finished: 77, parked: 3 });
    expect(memory.documents().size).toBe(77);
    const parked = await stores().outbox.parked();
    expect(new Set(parked.map(({ goodId }) => goodId))).toEqual(poison);
    expect(new Set(parked.map(({ error }) => error))).toEqual(new Set(['no such document']));
    expect(await dispatchOutbox(installation().depsWith(index))).toEqual({ kind: 'idle' });
    // Mended: one by an edit, the others because the server takes them now.
    const [first] = documents.filter(({ id }) => poison.has(id));
    if (first === undefined) throw new Error('There is one');
    await installation().put(edited(first));
    await drain(installation().depsWith(memory));
    expect(await stores().outbox.parkedSize()).toBe(2);
    await stores().outbox.unpark();
    await drain(installation().depsWith(memory));
    await expectInStep(stores(), memory);
  });

  test('a batch that is too large as a whole is sent in parts', async () => {
    const memory = await openIndex();
    const index = refusing(memory, ({ put }) => put.length > 9);
    await installation().put(...someDocuments(40));
    const outcome = await dispatchOutbox(installation().depsWith(index));
    expect(outcome).toEqual({ kind: 'sent', finished: 40, parked: 0 });
    await expectInStep(stores(), memory);
  });

  test('where everything is refused it is not the documents: at a hundred parked goods it stops', async () => {
    const memory = await openIndex();
    const index = refusing(memory, ({ put }) => put.length > 0);
    await installation().put(...someDocuments(103));
    const outcome = await dispatchOutbox(installation().depsWith(index));
    expect(outcome).toMatchObject({ kind: 'failed', failure: { kind: 'refused' } });
    expect(await stores().outbox.parkedSize()).toBe(100);
    expect(await stores().outbox.size()).toBe(3);
    await stores().outbox.unpark();
    await drain(installation().depsWith(memory));
    await expectInStep(stores(), memory);
  });

  test('what fails for a while is not taken for refused', async () => {
    const memory = await openIndex();
    const full = { kind: 'unavailable', reason: 'No space left on device' } as const;
    const index = interceptIndex(memory, {
      before: async (call) => (call === 'write' ? full : undefined),
    });
    await installation().put(...someDocuments(3));
    for (let attempt = 0; attempt < 3; attempt += 1) {
      expect(await dispatchOutbox(installation().depsWith(index))).toEqual({
        kind: 'failed',
        failure: full,
      });
    }
    expect(await stores().outbox.parkedSize()).toBe(0);
    await drain(installation().depsWith(memory));
    await expectInStep(stores(), memory);
  });
}

function refusing(index: SearchIndex, isRefused: (changes: IndexChanges) => boolean): SearchIndex {
  return {
    ...index,
    write: (name, changes, options) =>
      isRefused(changes)
        ? Promise.resolve(err({ kind: 'refused', reason: 'no such document' }))
        : index.write(name, changes, options),
  };
}

async function openIndex() {
  const index = createInMemorySearchIndex();
  const build = await index.beginBuild();
  if (build.ok) await index.swapIn(build.value);
  return index;
}

async function drain(deps: IndexDeps): Promise<void> {
  for (;;) {
    const outcome = await dispatchOutbox(deps);
    if (outcome.kind === 'idle') return;
    if (outcome.kind !== 'sent') throw new Error(JSON.stringify(outcome));
  }
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) {
    await new Promise((resolve) => {
      setTimeout(resolve, 10);
    });
  }
}

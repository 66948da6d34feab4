/** Index and database compared good by good, and what differs mended through the outbox. */
import { createInMemorySearchIndex } from '@commonhold/registry/contract';
import { dispatchOutbox, rebuildIndex, sweepIndex } from '@commonhold/registry/discovery';
import { expect, test } from 'vitest';
import { interceptIndex } from './intercepted-index.ts';
import { describeInstallations, edited, expectInStep, someDocuments } from './open-installation.ts';

describeInstallations('comparing the index with the database', (installation) => {
  const stores = () => installation().unitOfWork.read;

  test('what is missing, different or left over is told apart and mended', async () => {
    const { index, documents } = await openFilled();
    const [missing, drifted] = documents;
    const [orphan] = someDocuments(1);
    if (missing === undefined || drifted === undefined || orphan === undefined) throw new Error();
    await index.write(index.live, { put: [edited(drifted), orphan], remove: [missing.id] });
    index.plant('no-good');
    const swept = await sweepIndex(installation().depsWith(index));
    expect(swept).toMatchObject({
      value: { missing: 1, drifted: 1, orphaned: 2, repairs: 3, needsConsent: false },
    });
    expect((await stores().indexLedger.read()).lastSweep).toEqual(swept.ok && swept.value);
    expect(await dispatchOutbox(installation().depsWith(index))).toMatchObject({ finished: 3 });
    await expectInStep(stores(), index);
    expect(await sweepIndex(installation().depsWith(index))).toMatchObject({
      value: { missing: 0, drifted: 0, orphaned: 0, repairs: 0 },
    });
  });

  test('where much would be removed nothing is, until an operator says so', async () => {
    const { index } = await openFilled();
    const put = someDocuments(11);
    await index.write(index.live, { put, remove: [] });
    const swept = await sweepIndex(installation().depsWith(index));
    expect(swept).toMatchObject({ value: { orphaned: 11, repairs: 0, needsConsent: true } });
    expect(index.documents().size).toBe(23);
    const agreed = await sweepIndex(installation().depsWith(index), { hasConsent: true });
    expect(agreed).toMatchObject({ value: { orphaned: 11, repairs: 11, needsConsent: false } });
    await dispatchOutbox(installation().depsWith(index));
    await expectInStep(stores(), index);
  });

  test('an edit on its way is no difference, and neither is a parked good', async () => {
    const { index, documents } = await openFilled();
    const [waiting, parked, late] = documents;
    if (waiting === undefined || parked === undefined || late === undefined) throw new Error();
    await installation().put(edited(waiting), edited(parked));
    const pending = await stores().outbox.pending(10);
    await stores().outbox.park(
      parked.id,
      'refused',
      pending.filter(({ goodId }) => goodId === parked.id),
    );
    let isFirst = true;
    const slow = interceptIndex(index, {
      before: async (call) => {
        if (call !== 'digestsOf' || !isFirst) return undefined;
        isFirst = false;
        // Committed and sent while the sweep holds the old digests in its hands.
        await installation().put(edited(late));
        await dispatchOutbox(installation().depsWith(index));
        return undefined;
      },
    });
    const swept = await sweepIndex(installation().depsWith(slow));
    expect(swept).toMatchObject({ value: { missing: 0, orphaned: 0, repairs: 0 } });
  });

  test('of two sweeps at once one is done; a third stops when it is told to', async () => {
    const { index } = await openFilled();
    const { promise: mayGoOn, resolve: goOn } = Promise.withResolvers<void>();
    const held = {
      ...index,
      inspect: async () => {
        await mayGoOn;
        return index.inspect();
      },
    };
    const sweeps = [held, held].map((one) => sweepIndex(installation().depsWith(one)));
    expect(await Promise.race(sweeps)).toEqual({ ok: false, error: { kind: 'busy' } });
    goOn();
    const results = await Promise.all(sweeps);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    const deps = installation().depsWith(index);
    const stopped = await sweepIndex(deps, { signal: AbortSignal.abort() });
    expect(stopped).toEqual({ ok: false, error: { kind: 'stopped' } });
  });

  test('without an index there is nothing to compare', async () => {
    const swept = await sweepIndex(installation().depsWith(createInMemorySearchIndex()));
    expect(swept).toMatchObject({ error: { kind: 'index', failure: { kind: 'missing' } } });
  });

  async function openFilled() {
    const documents = someDocuments(12);
    await installation().put(...documents);
    const index = createInMemorySearchIndex();
    await rebuildIndex(installation().depsWith(index));
    await dispatchOutbox(installation().depsWith(index));
    return { index, documents };
  }
});

/** Whatever happens in whatever order, in the end the index is what the database is. */
import { type InMemorySearchIndex, createInMemorySearchIndex } from '@commonhold/registry/contract';
import {
  type IndexDeps,
  dispatchOutbox,
  rebuildIndex,
  sweepIndex,
} from '@commonhold/registry/discovery';
import type { DiscoveryDocument } from '@commonhold/schemas/discovery';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { interceptIndex } from './intercepted-index.ts';
import {
  type Installation,
  describeInstallations,
  edited,
  expectInStep,
  someDocuments,
} from './open-installation.ts';

/** What others do. */
const Move = fc.record({
  kind: fc.constantFrom('add', 'edit', 'edit', 'remove', 'dispatch', 'dispatch'),
  place: fc.nat(30),
});
type Move = typeof Move extends fc.Arbitrary<infer T> ? T : never;

/** What a process does with the index, and what happens before and after its nth call to the server. */
const Work = fc.record({
  kind: fc.constantFrom('dispatch', 'rebuild', 'rebuild', 'sweep'),
  meanwhile: fc.array(
    fc.record({ call: fc.integer({ min: 1, max: 14 }), moves: fc.array(Move, { maxLength: 3 }) }),
    { maxLength: 4 },
  ),
  /** The call that fails; most often none does. */
  fault: fc.oneof(
    { weight: 3, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 14 }) },
  ),
});
type Work = typeof Work extends fc.Arbitrary<infer T> ? T : never;

const Story = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.record({ work: Work }) },
    { weight: 2, arbitrary: fc.record({ move: Move }) },
    { weight: 1, arbitrary: fc.record({ accident: fc.constantFrom('lose', 'plant') }) },
  ),
  { minLength: 3, maxLength: 12 },
);

const runs = 30;

describeInstallations('any order of edits, sendings, builds, sweeps and faults', (installation) => {
  test('ends with the index in step', { timeout: 240_000 }, async () => {
    const details = await fc.check(
      fc.asyncProperty(Story, async (story) => {
        await clear(installation());
        const world = new World(installation());
        await world.begin();
        for (const chapter of story) {
          if ('work' in chapter) await world.work(chapter.work);
          else if ('move' in chapter) await world.move(chapter.move);
          else world.suffer(chapter.accident);
        }
        await world.settle();
        await expectInStep(installation().unitOfWork.read, world.index);
      }),
      { numRuns: runs },
    );
    expect(fc.defaultReportMessage(details)).toBeUndefined();
  });
});

class World {
  readonly index: InMemorySearchIndex = createInMemorySearchIndex();
  readonly #installation: Installation;
  readonly #deps: IndexDeps;
  readonly #goods = new Map<string, DiscoveryDocument>();

  constructor(installation: Installation) {
    this.#installation = installation;
    this.#deps = installation.depsWith(this.index);
  }

  async begin(): Promise<void> {
    await this.#put(someDocuments(4));
    await rebuildIndex(this.#deps);
  }

  async move({ kind, place }: Move): Promise<void> {
    const good = [...this.#goods.values()][place % Math.max(1, this.#goods.size)];
    if (kind === 'dispatch') await dispatchOutbox(this.#deps);
    if (kind === 'add') await this.#put(someDocuments(1));
    if (good === undefined) return;
    if (kind === 'edit') await this.#put([edited(good)]);
    if (kind === 'remove') {
      this.#goods.delete(good.id);
      await this.#installation.remove(good.id);
    }
  }

  async #put(documents: readonly DiscoveryDocument[]): Promise<void> {
    for (const document of documents) this.#goods.set(document.id, document);
    await this.#installation.put(...documents);
  }

  /** Its failures are its own business: what counts is what is left. */
  async work({ kind, meanwhile, fault }: Work): Promise<void> {
    let calls = 0;
    const pass = async () => {
      calls += 1;
      for (const { moves } of meanwhile.filter(({ call }) => call === calls)) {
        for (const move of moves) await this.move(move);
      }
      // Not of those that are tried again after a pause: that has a test of its own.
      return calls === fault ? ({ kind: 'denied', reason: 'a fault' } as const) : undefined;
    };
    const index = interceptIndex(this.index, { before: pass, after: pass });
    const deps = { ...this.#deps, index };
    if (kind === 'dispatch') await dispatchOutbox(deps);
    if (kind === 'rebuild') await rebuildIndex(deps, { hasConsent: true });
    if (kind === 'sweep') await sweepIndex(deps, { hasConsent: true });
  }

  suffer(accident: 'lose' | 'plant'): void {
    if (accident === 'lose') this.index.forget();
    else this.index.plant('no-good');
  }

  /** What a running server does when the faults are over. Of all but what was planted, the outbox must have told. */
  async settle(): Promise<void> {
    const state = await this.index.inspect();
    if (state.ok && state.value.kind !== 'ready') await rebuildIndex(this.#deps);
    for (let isIdle = false; !isIdle;) {
      const outcome = await dispatchOutbox(this.#deps);
      if (outcome.kind === 'failed') throw new Error(outcome.failure.reason);
      isIdle = outcome.kind === 'idle';
    }
    const swept = await sweepIndex(this.#deps, { hasConsent: true });
    if (!swept.ok) throw new Error(swept.error.kind);
    if (swept.value.repairs > 0) throw new Error(JSON.stringify(swept.value));
  }
}

async function clear({ unitOfWork }: Installation): Promise<void> {
  const { discovery, outbox, leases } = unitOfWork.read;
  for (const { id } of await discovery.digestsAfter(undefined, 5_000)) await discovery.remove(id);
  await outbox.discard();
  await leases.releaseAll();
}

import type { GoodId } from '@commonhold/schemas/good';
import { batchDocumentsMax, changesOf } from './document-batches.ts';
import type { IndexDeps } from './index-deps.ts';
import type { IndexFailure, OutboxEntry } from './ports.ts';
import { type LeaseHold, withLease } from './with-lease.ts';
import { anyOf } from './any-of.ts';
import { writeIsolating } from './write-isolating.ts';

export type DispatchOutcome =
  | { readonly kind: 'idle' }
  /** Another process dispatches. */
  | { readonly kind: 'busy' }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'sent'; readonly finished: number; readonly parked: number }
  | { readonly kind: 'failed'; readonly failure: IndexFailure };

export interface DispatchOptions {
  readonly signal?: AbortSignal | undefined;
}

/** A server that has not finished what it took on so long ago is given nothing more to do. */
const patienceMs = 180_000;

/**
 * Sends the oldest changes of the outbox to the search server: for each good what the database holds of it now. A row
 * is finished only when the server has done the work; a document that it refuses is parked with the reason. At most
 * 5,000 rows; to be repeated until `idle`.
 */
export async function dispatchOutbox(
  deps: IndexDeps,
  options: DispatchOptions = {},
): Promise<DispatchOutcome> {
  const { outbox } = deps.unitOfWork.read;
  // Looked at before the lease is taken, so that a registry at rest writes nothing.
  if ((await outbox.pending(1)).length === 0) return { kind: 'idle' };
  const outcome = await withLease(deps, 'dispatch', (hold) => sendRound(deps, hold, options));
  return outcome ?? { kind: 'busy' };
}

async function sendRound(
  deps: IndexDeps,
  hold: LeaseHold,
  options: DispatchOptions,
): Promise<DispatchOutcome> {
  const { outbox, discovery } = deps.unitOfWork.read;
  const signal = anyOf(hold.lost, options.signal);
  const stuck = await findStuckTask(deps);
  if (stuck !== undefined) return { kind: 'failed', failure: stuck };
  const entries = await outbox.pending(batchDocumentsMax);
  if (entries.length === 0) return { kind: 'idle' };
  const entriesOf = groupByGood(entries);
  const goodIds = [...entriesOf.keys()];
  const documents = await discovery.byIds(goodIds);
  const counts = { finished: 0, parked: 0 };
  for (const changes of changesOf(goodIds, documents)) {
    const written = await writeIsolating(deps, {
      index: deps.index.live,
      changes,
      mayWrite: hold.confirm,
      signal,
      note: describeRange(entries),
      onWritten: async (ids) => {
        const done = ids.flatMap((id) => entriesOf.get(id) ?? []);
        await outbox.finish(done);
        counts.finished += done.length;
      },
      onRefused: async ({ goodId, reason }) => {
        await outbox.park(goodId, reason, entriesOf.get(goodId));
        counts.parked += 1;
      },
    });
    if (hold.lost.aborted) return { kind: 'busy' };
    if (signal.aborted) return { kind: 'stopped' };
    if (!written.ok) return { kind: 'failed', failure: written.error };
  }
  return { kind: 'sent', ...counts };
}

/** More work would wait behind it, and be sent again after every restart. */
async function findStuckTask({ index, clock }: IndexDeps): Promise<IndexFailure | undefined> {
  const oldest = await index.oldestTask();
  if (!oldest.ok) return oldest.error;
  if (oldest.value === undefined) return undefined;
  const { number, since } = oldest.value;
  if (clock.now().getTime() - since.getTime() < patienceMs) return undefined;
  return {
    kind: 'stuck',
    task: number,
    reason: `the server has not finished task ${number}, which it took on at ${since.toISOString()}`,
  };
}

function groupByGood(entries: readonly OutboxEntry[]): ReadonlyMap<GoodId, readonly OutboxEntry[]> {
  return Map.groupBy(entries, ({ goodId }) => goodId);
}

function describeRange(entries: readonly OutboxEntry[]): string {
  return `outbox ${entries[0]?.seq}-${entries.at(-1)?.seq}`;
}

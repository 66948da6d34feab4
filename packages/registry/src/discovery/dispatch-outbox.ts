import type { GoodId } from '@commonhold/schemas/good';
import { batchDocumentsMax, changesOf } from './document-batches.ts';
import type { IndexDeps } from './index-deps.ts';
import type { IndexFailure, OutboxEntry } from './ports.ts';
import { withLease } from './with-lease.ts';
import { writeIsolating } from './write-isolating.ts';

export type DispatchOutcome =
  | { readonly kind: 'idle' }
  /** Another process dispatches. */
  | { readonly kind: 'busy' }
  | { readonly kind: 'sent'; readonly finished: number; readonly parked: number }
  | { readonly kind: 'failed'; readonly failure: IndexFailure };

/**
 * Sends the oldest changes of the outbox to the search server: for each good what the database holds of it now. A row
 * is finished only when the server has done the work; a document that it refuses is parked with the reason. At most
 * 5,000 rows; to be repeated until `idle`.
 */
export async function dispatchOutbox(deps: IndexDeps): Promise<DispatchOutcome> {
  const { outbox } = deps.unitOfWork.read;
  // Looked at before the lease is taken, so that a registry at rest writes nothing.
  if ((await outbox.pending(1)).length === 0) return { kind: 'idle' };
  const outcome = await withLease(deps, 'dispatch', (signal) => sendRound(deps, signal));
  return outcome ?? { kind: 'busy' };
}

async function sendRound(deps: IndexDeps, signal: AbortSignal): Promise<DispatchOutcome> {
  const { outbox, discovery } = deps.unitOfWork.read;
  const entries = await outbox.pending(batchDocumentsMax);
  if (entries.length === 0) return { kind: 'idle' };
  const entriesOf = groupByGood(entries);
  const goodIds = [...entriesOf.keys()];
  const documents = await discovery.byIds(goodIds);
  const counts = { finished: 0, parked: 0 };
  for (const changes of changesOf(goodIds, documents)) {
    if (signal.aborted) return { kind: 'busy' };
    const written = await writeIsolating(deps, {
      index: deps.index.live,
      changes,
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
    if (!written.ok) return { kind: 'failed', failure: written.error };
  }
  return { kind: 'sent', ...counts };
}

function groupByGood(entries: readonly OutboxEntry[]): ReadonlyMap<GoodId, readonly OutboxEntry[]> {
  return Map.groupBy(entries, ({ goodId }) => goodId);
}

function describeRange(entries: readonly OutboxEntry[]): string {
  return `outbox ${entries[0]?.seq}-${entries.at(-1)?.seq}`;
}

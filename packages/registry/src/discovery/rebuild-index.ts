import type { DiscoveryDocument } from '@commonhold/schemas/discovery';
import type { GoodId } from '@commonhold/schemas/good';
import { type Result, err, ok } from '@commonhold/schemas/result';
import { anyOf } from './any-of.ts';
import { batchDocumentsMax, documentBatches } from './document-batches.ts';
import { type BuildFailure, IndexBuild } from './index-build.ts';
import type { IndexDeps } from './index-deps.ts';
import { type LeaseHold, withLease } from './with-lease.ts';

export interface RebuildOptions {
  /** Go on although the new index would hold less than nine tenths of what the old one holds. */
  readonly hasConsent?: boolean;
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void;
  readonly signal?: AbortSignal;
}

export interface RebuildReport {
  readonly documents: number;
  /** Goods that the server refuses; they are parked. */
  readonly refused: number;
  /** Documents whose digests were compared before the swap. */
  readonly compared: number;
}

export type RebuildFailure =
  /** Another process rebuilds. */
  | { readonly kind: 'busy' }
  | BuildFailure
  | { readonly kind: 'needs-consent'; readonly indexed: number; readonly goods: number }
  /** The new index is not what the database is; the old one stays. */
  | {
      readonly kind: 'mismatch';
      readonly indexed: number;
      readonly goods: number;
      readonly differing: number;
    };

/** The server takes what waits for it together, and is the faster the more that is: so many batches of at most 8 MB. */
const writesInFlightMax = 24;
const sampleSize = 1_000;
/** The share of the old index below which a new one needs an operator's word. */
const shrinkShareMin = 0.9;
const handoverWaitMs = 20;
const handoverAttemptsMax = 6_000;

/**
 * Builds the index anew beside the live one, compares it with the database, and swaps it in. Searches and edits go on
 * meanwhile: from the moment the lease is held the outbox keeps what it has sent, and the new index gets
 * that too before it is swapped in. The old index stays whatever fails.
 */
export async function rebuildIndex(
  deps: IndexDeps,
  options: RebuildOptions = {},
): Promise<Result<RebuildReport, RebuildFailure>> {
  const outcome = await withLease(deps, 'rebuild', (hold) =>
    rebuild(deps, hold, {
      ...options,
      signal: anyOf(hold.lost, options.signal),
    }),
  );
  return outcome ?? err({ kind: 'busy' });
}

type StoppableOptions = RebuildOptions & { readonly signal: AbortSignal };

async function rebuild(
  deps: IndexDeps,
  hold: LeaseHold,
  options: StoppableOptions,
): Promise<Result<RebuildReport, RebuildFailure>> {
  const startedAt = deps.clock.now();
  const consent = await checkConsent(deps, options);
  if (!consent.ok) return consent;
  const begun = await deps.index.beginBuild();
  if (!begun.ok) return err({ kind: 'index', failure: begun.error });
  const build = new IndexBuild(deps, begun.value, options.signal);
  const result = await fillAndSwap(deps, build, options);
  if (!result.ok) {
    // Where this fails too, or is not done because time is short, the next attempt removes it.
    if (!options.signal.aborted) await deps.index.drop(begun.value);
    if (await hold.confirm()) await deps.unitOfWork.read.outbox.forgetSent();
    return result;
  }
  await deps.unitOfWork.read.indexLedger.noteRebuild(startedAt, deps.clock.now());
  return result;
}

async function checkConsent(
  deps: IndexDeps,
  options: RebuildOptions,
): Promise<Result<void, RebuildFailure>> {
  const state = await deps.index.inspect();
  if (!state.ok) return err({ kind: 'index', failure: state.error });
  if (state.value.kind === 'missing' || options.hasConsent === true) return ok(undefined);
  const indexed = await deps.index.count(deps.index.live);
  if (!indexed.ok) return err({ kind: 'index', failure: indexed.error });
  const goods = await deps.unitOfWork.read.discovery.count();
  return goods < indexed.value * shrinkShareMin
    ? err({ kind: 'needs-consent', indexed: indexed.value, goods })
    : ok(undefined);
}

async function fillAndSwap(
  deps: IndexDeps,
  build: IndexBuild,
  options: StoppableOptions,
): Promise<Result<RebuildReport, RebuildFailure>> {
  const filled = await fill(deps, build, options);
  if (!filled.ok) return filled;
  const caughtUp = await build.replay();
  if (!caughtUp.ok) return caughtUp;
  for (let attempt = 0; attempt < handoverAttemptsMax; attempt += 1) {
    if (options.signal.aborted) return err({ kind: 'stopped' });
    // The dispatcher pauses between two rounds while an index is built.
    const swapped = await withLease(deps, 'dispatch', (hold) => finishAndSwap(deps, build, hold));
    if (swapped !== undefined) return swapped;
    await pause(handoverWaitMs);
  }
  return err({ kind: 'stopped' });
}

/** Nothing is dispatched meanwhile, so that the outbox alone tells what the new index lacks. */
async function finishAndSwap(
  deps: IndexDeps,
  build: IndexBuild,
  dispatching: LeaseHold,
): Promise<Result<RebuildReport, RebuildFailure>> {
  const caughtUp = await build.replay();
  if (!caughtUp.ok) return caughtUp;
  const compared = await compare(deps, build);
  if (!compared.ok) return compared;
  if (!(await dispatching.confirm()) || build.signal.aborted) return err({ kind: 'stopped' });
  const swapped = await deps.index.swapIn(build.name);
  if (!swapped.ok) return err({ kind: 'index', failure: swapped.error });
  await settleOutbox(deps, build);
  return ok(compared.value);
}

/** The outbox as the new index leaves it: what it has is finished, what it has not waits. */
async function settleOutbox(
  { unitOfWork }: Pick<IndexDeps, 'unitOfWork'>,
  build: IndexBuild,
): Promise<void> {
  const { outbox } = unitOfWork.read;
  // Sent to the old index by a process that had lost the lease: there is none, unless it was frozen at the last moment.
  await outbox.addMissing((await build.unseen()).map(({ goodId }) => goodId));
  const taken = build.taken();
  for (let start = 0; start < taken.length; start += batchDocumentsMax) {
    await outbox.finish(taken.slice(start, start + batchDocumentsMax));
  }
  await outbox.forgetSent();
  const accepted = (await outbox.parked()).filter(({ goodId }) => !build.refused.has(goodId));
  await outbox.unpark(accepted.map(({ goodId }) => goodId));
}

async function fill(
  deps: IndexDeps,
  build: IndexBuild,
  { onProgress, signal }: StoppableOptions,
): Promise<Result<void, RebuildFailure>> {
  const { discovery } = deps.unitOfWork.read;
  const total = await discovery.count();
  const writes = new Set<Promise<Result<void, RebuildFailure>>>();
  let failure: RebuildFailure | undefined;
  let done = 0;
  let last: GoodId | undefined;
  for (;;) {
    const page: readonly DiscoveryDocument[] = await discovery.documentsAfter(
      last,
      batchDocumentsMax,
    );
    last = page.at(-1)?.id;
    for (const put of documentBatches(page)) {
      const write = build.write({ put, remove: [] }).then((result) => {
        writes.delete(write);
        if (!result.ok) failure ??= result.error;
        done += put.length;
        onProgress?.({ done, total });
        return result;
      });
      writes.add(write);
      if (writes.size >= writesInFlightMax) await Promise.race(writes);
    }
    if (last === undefined || failure !== undefined || signal.aborted) break;
  }
  await Promise.all(writes);
  if (failure !== undefined) return err(failure);
  return signal.aborted ? err({ kind: 'stopped' }) : ok(undefined);
}

/** Counts, and a random sample of digests. Goods with a change that waits are no difference. */
async function compare(
  deps: IndexDeps,
  build: IndexBuild,
): Promise<Result<RebuildReport, RebuildFailure>> {
  const { discovery, outbox } = deps.unitOfWork.read;
  const sample = await discovery.sampleDigests(sampleSize);
  const ids = sample.map(({ id }) => id);
  const indexed = await build.ask(() => deps.index.digestsOf(build.name, ids));
  if (!indexed.ok) return indexed;
  const waiting = await outbox.pendingGoods(ids);
  const digests = new Map(indexed.value.map(({ id, contentSha256 }) => [id, contentSha256]));
  const differing = sample.filter(
    ({ id, contentSha256 }) =>
      digests.get(id) !== contentSha256 && !waiting.has(id) && !build.refused.has(id),
  ).length;
  const documents = await build.ask(() => deps.index.count(build.name));
  if (!documents.ok) return documents;
  const goods = await discovery.count();
  const tolerance = (await build.unseen()).length + build.refused.size;
  if (differing > 0 || Math.abs(goods - documents.value) > tolerance) {
    return err({ kind: 'mismatch', indexed: documents.value, goods, differing });
  }
  return ok({
    documents: documents.value,
    refused: build.refused.size,
    compared: sample.length,
  });
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}

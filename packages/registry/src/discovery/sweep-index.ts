import { GoodId } from '@commonhold/schemas/good';
import { type Result, err, ok } from '@commonhold/schemas/result';
import { anyOf } from './any-of.ts';
import type { IndexDeps } from './index-deps.ts';
import type { DocumentDigest, IndexFailure, SweepReport } from './ports.ts';
import { withLease } from './with-lease.ts';

export interface SweepOptions {
  /** Remove orphans although they are more than a tenth of the index. */
  readonly hasConsent?: boolean;
  readonly signal?: AbortSignal | undefined;
}

export type SweepFailure =
  | { readonly kind: 'busy' }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'index'; readonly failure: IndexFailure };

const pageSize = 5_000;
const orphanShareMax = 0.1;
/** Fewer are removed whatever their share is. */
const orphansAlwaysRemoved = 10;

/**
 * Compares the index with the database, good by good: what is missing, what differs, what should not be there. Repairs
 * go through the outbox. Where more than a tenth of the index would be removed, it says so and removes nothing.
 */
export async function sweepIndex(
  deps: IndexDeps,
  options: SweepOptions = {},
): Promise<Result<SweepReport, SweepFailure>> {
  const outcome = await withLease(deps, 'sweep', ({ lost }) =>
    sweep(deps, { ...options, signal: anyOf(lost, options.signal) }),
  );
  return outcome ?? err({ kind: 'busy' });
}

type StoppableOptions = SweepOptions & { readonly signal: AbortSignal };

async function sweep(
  deps: IndexDeps,
  options: StoppableOptions,
): Promise<Result<SweepReport, SweepFailure>> {
  const { outbox, indexLedger } = deps.unitOfWork.read;
  const state = await deps.index.inspect();
  if (!state.ok) return err({ kind: 'index', failure: state.error });
  if (state.value.kind === 'missing') {
    return err({ kind: 'index', failure: { kind: 'missing', reason: 'there is no index' } });
  }
  const differences = await findDifferences(deps, options.signal);
  if (!differences.ok) return differences;
  const orphans = await findOrphans(deps, options.signal);
  if (!orphans.ok) return orphans;
  const { missing, drifted } = differences.value;
  const { ids, foreign, documents } = orphans.value;
  const orphaned = ids.length + foreign.length;
  const needsConsent =
    options.hasConsent !== true &&
    orphaned > Math.max(orphansAlwaysRemoved, documents * orphanShareMax);
  const repairs = await outbox.addMissing([...missing, ...drifted, ...(needsConsent ? [] : ids)]);
  if (!needsConsent && foreign.length > 0) {
    const removed = await deps.index.removeForeign(foreign);
    if (!removed.ok) return err({ kind: 'index', failure: removed.error });
  }
  const report = {
    at: deps.clock.now(),
    missing: missing.length,
    drifted: drifted.length,
    orphaned,
    repairs,
    needsConsent,
  };
  await indexLedger.noteSweep(report);
  return ok(report);
}

interface Differences {
  readonly missing: readonly GoodId[];
  readonly drifted: readonly GoodId[];
}

async function findDifferences(
  deps: IndexDeps,
  signal: AbortSignal,
): Promise<Result<Differences, SweepFailure>> {
  const { discovery } = deps.unitOfWork.read;
  const missing: GoodId[] = [];
  const drifted: GoodId[] = [];
  for (let last: GoodId | undefined; ;) {
    if (signal.aborted) return err({ kind: 'stopped' });
    const page: readonly DocumentDigest[] = await discovery.digestsAfter(last, pageSize);
    last = page.at(-1)?.id;
    if (last === undefined) return ok({ missing, drifted });
    const suspects = await differing(deps, page);
    if (!suspects.ok) return err({ kind: 'index', failure: suspects.error });
    // Looked at twice: what was edited between two readings is no difference.
    const ids = suspects.value.map(({ id }) => id);
    const waiting = await deps.unitOfWork.read.outbox.pendingGoods(ids);
    const again = await differing(deps, await discovery.digestsOf(ids));
    if (!again.ok) return err({ kind: 'index', failure: again.error });
    for (const { id, isMissing } of again.value) {
      if (!waiting.has(id)) (isMissing ? missing : drifted).push(id);
    }
  }
}

async function differing(
  deps: IndexDeps,
  digests: readonly DocumentDigest[],
): Promise<Result<readonly { readonly id: GoodId; readonly isMissing: boolean }[], IndexFailure>> {
  if (digests.length === 0) return ok([]);
  const indexed = await deps.index.digestsOf(
    deps.index.live,
    digests.map(({ id }) => id),
  );
  if (!indexed.ok) return indexed;
  const held = new Map(indexed.value.map(({ id, contentSha256 }) => [id, contentSha256]));
  return ok(
    digests
      .filter(({ id, contentSha256 }) => held.get(id) !== contentSha256)
      .map(({ id }) => ({ id, isMissing: !held.has(id) })),
  );
}

interface Orphans {
  readonly ids: readonly GoodId[];
  /** Ids that no good can have. */
  readonly foreign: readonly string[];
  readonly documents: number;
}

async function findOrphans(
  deps: IndexDeps,
  signal: AbortSignal,
): Promise<Result<Orphans, SweepFailure>> {
  const { discovery, outbox } = deps.unitOfWork.read;
  const ids: GoodId[] = [];
  const foreign: string[] = [];
  let documents = 0;
  for (;;) {
    if (signal.aborted) return err({ kind: 'stopped' });
    const page = await deps.index.idsFrom(documents, pageSize);
    if (!page.ok) return err({ kind: 'index', failure: page.error });
    documents += page.value.length;
    if (page.value.length === 0) return ok({ ids, foreign, documents });
    const good: GoodId[] = [];
    for (const id of page.value) {
      const parsed = GoodId.safeParse(id);
      if (parsed.success) good.push(parsed.data);
      else foreign.push(id);
    }
    const known = new Set((await discovery.digestsOf(good)).map(({ id }) => id));
    const unknown = good.filter((id) => !known.has(id));
    const waiting = await outbox.pendingGoods(unknown);
    ids.push(...unknown.filter((id) => !waiting.has(id)));
  }
}

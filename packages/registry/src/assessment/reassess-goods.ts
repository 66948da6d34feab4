import { setTimeout as wait } from 'node:timers/promises';
import type { AssessmentChange } from '@commonhold/schemas/assessment';
import { documentVersion } from '../discovery/to-discovery-document.ts';
import type { WriteDeps } from '../ports/index.ts';
import type { ReassessmentRun } from './ports.ts';
import { type Reassessed, reassessGood } from './reassess-good.ts';

export interface ReassessOptions {
  /** Computes and tells the differences, and writes nothing. */
  readonly isDryRun?: boolean;
  /** Walks all goods although a walk for this edition is finished. */
  readonly isForced?: boolean;
  /** Stops between two goods. What is written stays, and the next walk goes on from there. */
  readonly signal?: AbortSignal;
  /** Rest after each batch, so that pages come first, in milliseconds. */
  readonly pauseMs?: number;
  readonly onChange?: (change: AssessmentChange) => void;
  readonly onProgress?: (run: ReassessmentRun) => void;
}

export type Reassessment =
  /** Another process is at it. */
  | { readonly kind: 'busy' }
  /** All goods have been assessed by these standards and this engine before. */
  | { readonly kind: 'up-to-date'; readonly run: ReassessmentRun }
  | { readonly kind: 'finished' | 'stopped'; readonly run: ReassessmentRun };

const batchSize = 50;
const leaseDurationMs = 120_000;

/**
 * Assesses all goods again where the standards or the engine are not those of the last walk. One process at a time;
 * a walk that was stopped goes on where it was. A good whose assessments are as they were writes nothing.
 * Cost: one reading and one assessment a good.
 */
export async function reassessGoods(
  deps: WriteDeps,
  options: ReassessOptions = {},
): Promise<Reassessment> {
  const { reassessments, leases } = deps.unitOfWork.read;
  // A newer way to build search documents reaches every good as a newer standard does.
  const edition = `${deps.assessor.edition} document ${documentVersion}`;
  const last = await reassessments.run(edition);
  if (last?.finishedAt !== undefined && !isWhole(options)) return { kind: 'up-to-date', run: last };
  const lease = { name: 'reassess', holder: deps.ids.next(), durationMs: leaseDurationMs } as const;
  if (options.isDryRun !== true && !(await leases.acquire(lease))) return { kind: 'busy' };
  try {
    const begun = isWhole(options) ? undefined : last;
    return await walk(deps, options, begun ?? newRun(edition, deps.clock.now()), () =>
      options.isDryRun === true ? Promise.resolve(true) : leases.acquire(lease),
    );
  } finally {
    if (options.isDryRun !== true) await leases.release(lease);
  }
}

function isWhole({ isDryRun, isForced }: ReassessOptions): boolean {
  return isDryRun === true || isForced === true;
}

function newRun(edition: string, startedAt: Date): ReassessmentRun {
  return { edition, goodsChecked: 0, goodsChanged: 0, startedAt };
}

// oxlint-disable-next-line max-params -- the state of the walk and the right to go on are not options
async function walk(
  deps: WriteDeps,
  options: ReassessOptions,
  begun: ReassessmentRun,
  mayGoOn: () => Promise<boolean>,
): Promise<Reassessment> {
  const { goods, reassessments } = deps.unitOfWork.read;
  const save = async (run: ReassessmentRun) => {
    if (options.isDryRun !== true) await reassessments.saveRun(run);
    options.onProgress?.(run);
  };
  let run = begun;
  for (;;) {
    if (isStopped(options) || !(await mayGoOn())) return { kind: 'stopped', run };
    const { cursor } = run;
    const page = await goods.list({ cursor, limit: batchSize, includeWithdrawn: true });
    for (const { id } of page.items) {
      // A batch that is not finished is walked again: what it wrote is found unchanged.
      if (isStopped(options)) return { kind: 'stopped', run };
      run = count(run, await tell(deps, options, id));
    }
    if (page.nextCursor === undefined) {
      run = { ...run, cursor: undefined, finishedAt: deps.clock.now() };
      await save(run);
      return { kind: 'finished', run };
    }
    run = { ...run, cursor: page.nextCursor };
    await save(run);
    if (options.pauseMs !== undefined) await rest(options.pauseMs, options.signal);
  }
}

function isStopped({ signal }: ReassessOptions): boolean {
  return signal?.aborted === true;
}

async function tell(
  deps: WriteDeps,
  { isDryRun = false, onChange }: ReassessOptions,
  id: Parameters<typeof reassessGood>[1],
): Promise<Reassessed> {
  const reassessed = await reassessGood(deps, id, isDryRun);
  for (const change of reassessed.changes) onChange?.(change);
  return reassessed;
}

function count(run: ReassessmentRun, { isChanged }: Reassessed): ReassessmentRun {
  return {
    ...run,
    goodsChecked: run.goodsChecked + 1,
    goodsChanged: run.goodsChanged + (isChanged ? 1 : 0),
  };
}

async function rest(pauseMs: number, signal: AbortSignal | undefined): Promise<void> {
  try {
    await wait(pauseMs, undefined, signal === undefined ? {} : { signal });
  } catch {
    // Aborted: the walk sees that for itself.
  }
}

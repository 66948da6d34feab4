import { setTimeout as rest } from 'node:timers/promises';
import {
  type EvidenceCheck,
  type EvidenceKind,
  type EvidenceSubject,
  evidenceKinds,
} from '@commonhold/schemas/evidence';
import type { WriteDeps } from '../ports/index.ts';
import { evidenceSubjects } from './evidence-subjects.ts';
import type { EvidenceCollectors } from './ports.ts';

export interface CheckEvidenceOptions {
  /** At most so many looks in this run. */
  readonly limit: number;
  /** Default: all. */
  readonly kinds?: readonly EvidenceKind[];
  /** Stops between two looks. What is written stays. */
  readonly signal?: AbortSignal;
  /** Rest after a few looks, for whoever else uses the machine and the line. */
  readonly pauseMs?: number;
  readonly onProgress?: (report: EvidenceReport) => void;
}

export interface EvidenceReport {
  readonly checked: number;
  /** Not looked at, because the host asked to wait. */
  readonly putOff: number;
  readonly outcomes: Readonly<Record<EvidenceKind, Readonly<Record<string, number>>>>;
  /** Another process is at it; nothing was checked. */
  readonly isBusy?: true;
}

type CheckEvidenceDeps = WriteDeps & { readonly collectors: EvidenceCollectors };

const pageSize = 100;
const leaseDurationMs = 600_000;
const dayMs = 24 * 3_600_000;
/** What is known is looked at again after a week, what is not after a day. */
const freshForMs = { known: 7 * dayMs, unknown: dayMs } as const;
const atOnceMax = 4;
/** Each time that looks are kept, pages are rendered anew: so many at a time. */
const keptAtOnce = 60;
const rememberedMax = 5_000;

/**
 * Looks at what the registry's goods name on the web, as far as it was never looked at or not of late, and keeps
 * each look with its date. Decides nothing. One process at a time.
 */
export async function checkEvidence(
  deps: CheckEvidenceDeps,
  options: CheckEvidenceOptions,
): Promise<EvidenceReport> {
  const { leases, evidence } = deps.unitOfWork.read;
  const lease = { name: 'evidence', holder: deps.ids.next(), durationMs: leaseDurationMs } as const;
  if (!(await leases.acquire(lease))) return { ...nothing, isBusy: true };
  let report = nothing;
  let unkept: EvidenceCheck[] = [];
  const keep = async () => {
    await evidence.put(unkept);
    unkept = [];
  };
  try {
    for await (const batch of dueSubjects(deps, options)) {
      if (isStopped(options) || !(await leases.acquire(lease))) break;
      const checks = await Promise.all(batch.map((due) => lookAt(deps, due, options.signal)));
      // What was cut short by the stop says nothing about what is there.
      if (isStopped(options)) break;
      report = checks.reduce(count, report);
      unkept.push(...checks.filter((check) => check !== undefined));
      if (unkept.length >= keptAtOnce) await keep();
      options.onProgress?.(report);
      await pause(options);
    }
    return report;
  } finally {
    await keep();
    await leases.release(lease);
  }
}

/** A subject with the look before. */
interface Due extends EvidenceSubject {
  readonly before: EvidenceCheck | undefined;
}

async function lookAt(
  { collectors }: CheckEvidenceDeps,
  { kind, url, before }: Due,
  signal: AbortSignal | undefined,
): Promise<EvidenceCheck | undefined> {
  const check = await collectors[kind].check(url, signal);
  if (check === undefined || before?.outcome !== check.outcome) return check;
  return { ...check, since: before.since ?? before.checkedAt };
}

/** Subjects to look at, a few at a time, up to the limit. */
async function* dueSubjects(
  { unitOfWork, clock }: CheckEvidenceDeps,
  options: CheckEvidenceOptions,
): AsyncGenerator<readonly Due[]> {
  const { goods, evidence } = unitOfWork.read;
  const kinds = new Set(options.kinds ?? evidenceKinds);
  // The latest of this run; some of them are not kept yet, or were put off.
  const asked = new Set<string>();
  let left = options.limit;
  let cursor: string | undefined;
  do {
    const page = await goods.list({ cursor, limit: pageSize });
    for (const { id } of page.items) {
      const good = await goods.byId(id);
      const subjects = (good === undefined ? [] : evidenceSubjects(good.revision.record)).filter(
        ({ kind, url }) => kinds.has(kind) && !asked.has(`${kind} ${url}`),
      );
      if (subjects.length === 0) continue;
      const known = new Map(
        (await evidence.ofUrls([...new Set(subjects.map(({ url }) => url))])).map((check) => [
          `${check.kind} ${check.url}`,
          check,
        ]),
      );
      const due = subjects
        .map((subject) => ({ ...subject, before: known.get(`${subject.kind} ${subject.url}`) }))
        .filter(({ before }) => !isFresh(before, clock.now()))
        .slice(0, left);
      if (asked.size > rememberedMax) asked.clear();
      for (const { kind, url } of due) asked.add(`${kind} ${url}`);
      left -= due.length;
      for (let from = 0; from < due.length; from += atOnceMax) {
        yield due.slice(from, from + atOnceMax);
      }
      if (left <= 0) return;
    }
    cursor = page.nextCursor;
  } while (cursor !== undefined);
}

function isFresh(before: EvidenceCheck | undefined, now: Date): boolean {
  if (before === undefined) return false;
  const forMs = freshForMs[before.outcome === 'unknown' ? 'unknown' : 'known'];
  return now.getTime() - Date.parse(before.checkedAt) < forMs;
}

function isStopped({ signal }: CheckEvidenceOptions): boolean {
  return signal?.aborted === true;
}

async function pause({ pauseMs, signal }: CheckEvidenceOptions): Promise<void> {
  if (pauseMs === undefined) return;
  // A rest that is cut short is over.
  await rest(pauseMs, undefined, signal === undefined ? {} : { signal }).catch(() => undefined);
}

const nothing: EvidenceReport = {
  checked: 0,
  putOff: 0,
  outcomes: { link: {}, 'licence-file': {}, repository: {}, card: {} },
};

function count(report: EvidenceReport, check: EvidenceCheck | undefined): EvidenceReport {
  if (check === undefined) return { ...report, putOff: report.putOff + 1 };
  const { kind, outcome } = check;
  const ofKind: Readonly<Record<string, number>> = report.outcomes[kind];
  return {
    ...report,
    checked: report.checked + 1,
    outcomes: {
      ...report.outcomes,
      [kind]: { ...ofKind, [outcome]: (ofKind[outcome] ?? 0) + 1 },
    },
  };
}

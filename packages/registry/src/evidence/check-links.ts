import type { LinkOutcome } from '@commonhold/schemas/evidence';
import type { WriteDeps } from '../ports/index.ts';
import { linksOf } from './links-of.ts';
import type { LinkCollector } from './ports.ts';

export interface CheckLinksOptions {
  /** At most so many addresses in this run. */
  readonly limit: number;
  /** Stops between two addresses. What is written stays. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (report: LinkReport) => void;
}

export interface LinkReport {
  readonly checked: number;
  readonly outcomes: Readonly<Record<LinkOutcome, number>>;
  /** Another process is at it; nothing was checked. */
  readonly isBusy?: true;
}

const pageSize = 100;
const linksPerQueryMax = 500;
const leaseDurationMs = 600_000;
/** An address is looked at again after a week. */
const freshForMs = 7 * 24 * 3_600_000;
const atOnceMax = 4;

/**
 * Looks whether the addresses of the registry's goods answer, those never looked at or not for a week, and keeps
 * each result with its date. Decides nothing. One process at a time.
 */
export async function checkLinks(
  deps: WriteDeps & { readonly links: LinkCollector },
  options: CheckLinksOptions,
): Promise<LinkReport> {
  const { leases } = deps.unitOfWork.read;
  const lease = { name: 'evidence', holder: deps.ids.next(), durationMs: leaseDurationMs } as const;
  if (!(await leases.acquire(lease))) return { ...nothing, isBusy: true };
  try {
    let report = nothing;
    for await (const batch of dueLinks(deps, options.limit)) {
      if (isStopped(options) || !(await leases.acquire(lease))) break;
      const checks = await Promise.all(batch.map((url) => deps.links.check(url, options.signal)));
      // What was cut short by the stop says nothing about the address.
      if (isStopped(options)) break;
      await deps.unitOfWork.read.evidence.put(checks);
      report = checks.reduce(count, report);
      options.onProgress?.(report);
    }
    return report;
  } finally {
    await leases.release(lease);
  }
}

function isStopped({ signal }: CheckLinksOptions): boolean {
  return signal?.aborted === true;
}

const nothing: LinkReport = { checked: 0, outcomes: { answers: 0, gone: 0, unknown: 0 } };

function count(report: LinkReport, { outcome }: { readonly outcome: LinkOutcome }): LinkReport {
  return {
    checked: report.checked + 1,
    outcomes: { ...report.outcomes, [outcome]: report.outcomes[outcome] + 1 },
  };
}

/** Addresses to look at, a few at a time, up to the limit. */
async function* dueLinks(
  { unitOfWork, clock }: WriteDeps,
  limit: number,
): AsyncGenerator<readonly string[]> {
  const { goods, evidence } = unitOfWork.read;
  const seen = new Set<string>();
  let left = limit;
  let cursor: string | undefined;
  do {
    const page = await goods.list({ cursor, limit: pageSize });
    for (const { id } of page.items) {
      const good = await goods.byId(id);
      const links = good === undefined ? [] : linksOf(good.revision.record);
      const fresh = links.filter((link) => !seen.has(link)).slice(0, linksPerQueryMax);
      for (const link of fresh) seen.add(link);
      const known = await evidence.ofUrls(fresh);
      const since = clock.now().getTime() - freshForMs;
      const done = new Set(
        known.filter(({ checkedAt }) => Date.parse(checkedAt) > since).map(({ url }) => url),
      );
      const due = fresh.filter((link) => !done.has(link)).slice(0, left);
      left -= due.length;
      for (let from = 0; from < due.length; from += atOnceMax) {
        yield due.slice(from, from + atOnceMax);
      }
      if (left <= 0) return;
    }
    cursor = page.nextCursor;
  } while (cursor !== undefined);
}

import type { IndexDeps } from './index-deps.ts';
import type { LeaseName } from './ports.ts';

const durationMs = 30_000;
/** Three attempts to renew it, before it runs out. */
const renewEveryMs = durationMs / 4;

/** The right to go on, for as long as it lasts. */
export interface LeaseHold {
  /** Aborted when the lease is lost. */
  readonly lost: AbortSignal;
  /**
   * Asks the database, and renews the lease. To be asked before everything that must not happen twice: a process that
   * was stopped for a while does not know by itself that another has begun.
   */
  readonly confirm: () => Promise<boolean>;
}

/**
 * Does work that only one process may do at a time. The lease is renewed while the work runs; where that fails, the
 * signal tells the work to stop, because another process may have begun.
 * @returns `undefined` where another holds the lease.
 */
export async function withLease<T>(
  deps: Pick<IndexDeps, 'unitOfWork' | 'ids'>,
  name: LeaseName,
  work: (hold: LeaseHold) => Promise<T>,
): Promise<T | undefined> {
  const { leases } = deps.unitOfWork.read;
  const lease = { name, holder: deps.ids.next(), durationMs };
  if (!(await leases.acquire(lease))) return undefined;
  const lost = new AbortController();
  const confirm = async () => {
    try {
      if (!lost.signal.aborted && (await leases.acquire(lease))) return true;
    } catch {
      // The database is away: whether the lease is still ours is unknown, so it counts as lost.
    }
    lost.abort();
    return false;
  };
  const timer = setInterval(() => void confirm(), renewEveryMs);
  try {
    return await work({ lost: lost.signal, confirm });
  } finally {
    clearInterval(timer);
    await releaseQuietly();
  }

  async function releaseQuietly() {
    try {
      await leases.release(lease);
    } catch {
      // It runs out by itself, and an error here would hide the outcome of the work.
    }
  }
}

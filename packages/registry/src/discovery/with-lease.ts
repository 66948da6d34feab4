import type { IndexDeps } from './index-deps.ts';
import type { LeaseName } from './ports.ts';

const durationMs = 30_000;
/** Three attempts to renew it, before it runs out. */
const renewEveryMs = durationMs / 4;

/**
 * Does work that only one process may do at a time. The lease is renewed while the work runs; where that fails, the
 * signal tells the work to stop, because another process may have begun.
 * @returns `undefined` where another holds the lease.
 */
export async function withLease<T>(
  deps: Pick<IndexDeps, 'unitOfWork' | 'ids'>,
  name: LeaseName,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T | undefined> {
  const { leases } = deps.unitOfWork.read;
  const lease = { name, holder: deps.ids.next(), durationMs };
  if (!(await leases.acquire(lease))) return undefined;
  const lost = new AbortController();
  const renew = async () => {
    try {
      if (!(await leases.acquire(lease))) lost.abort();
    } catch {
      // The database is away: whether the lease is still ours is unknown, so it counts as lost.
      lost.abort();
    }
  };
  const timer = setInterval(() => void renew(), renewEveryMs);
  try {
    return await work(lost.signal);
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

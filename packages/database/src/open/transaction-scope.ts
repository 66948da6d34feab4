import { AsyncLocalStorage } from 'node:async_hooks';
import type { Pool } from 'pg';

interface Scope {
  readonly pool: Pool;
  isOpen: boolean;
}

/** What Node keeps for each chain of calls; there is one such store for the whole program by its nature. */
const scopes = new AsyncLocalStorage<Scope>();

/**
 * Remembers, while the work runs, that it runs inside a transaction on the pool. Asking the pool for another
 * connection in there is always a mistake: the embedded database has one connection, so that the work would wait
 * for itself, and on a server the second connection would not see what the first has written.
 */
export async function insideTransaction<T>(pool: Pool, work: () => Promise<T>): Promise<T> {
  const scope: Scope = { pool, isOpen: true };
  try {
    return await scopes.run(scope, work);
  } finally {
    scope.isOpen = false;
  }
}

export function isInsideTransaction(pool: Pool): boolean {
  const scope = scopes.getStore();
  return scope?.isOpen === true && scope.pool === pool;
}

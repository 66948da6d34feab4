import { Kysely } from 'kysely';
import { Pool, type PoolConfig } from 'pg';
import type { Tables } from '../tables/tables.ts';
import { GuardedDialect } from './guarded-dialect.ts';

const connectTimeoutMs = 10_000;
const queryTimeoutMs = 120_000;
const readyTimeoutMs = 2_000;

/** A pool with time limits on everything, and the query builder over it. */
export function openPool(config: PoolConfig): { readonly pool: Pool; readonly db: Kysely<Tables> } {
  const pool = new Pool({
    connectionTimeoutMillis: connectTimeoutMs,
    query_timeout: queryTimeoutMs,
    application_name: 'commonhold',
    ...config,
  });
  // A connection that is lost while idle concerns nobody: the pool opens another when one is needed.
  pool.on('error', () => undefined);
  return { pool, db: new Kysely<Tables>({ dialect: new GuardedDialect(pool) }) };
}

export async function answers(pool: Pool): Promise<boolean> {
  const { promise: late, resolve } = Promise.withResolvers<false>();
  const timer = setTimeout(() => resolve(false), readyTimeoutMs);
  try {
    return await Promise.race([pool.query('select 1').then(() => true), late]);
  } catch {
    // Why it does not answer is told to whoever asks it something.
    return false;
  } finally {
    clearTimeout(timer);
  }
}

import type { Pool } from 'pg';
import { z } from 'zod';

/** How often the log and the tables are looked at. */
const intervalMs = 15_000;
/** Write-ahead log after which a checkpoint is made: about what a start after a crash has to replay at most. */
const logBytesMax = 64 * 1024 * 1024;

export interface Housekeeping {
  /** Resolves when a round under way is over. */
  stop(): Promise<void>;
}

/**
 * Does what PostgreSQL's own background processes do on a server and nobody does in PGlite, which is a single
 * process: checkpoints, so that the write-ahead log does not grow for ever, and vacuum with fresh statistics.
 */
export function startHousekeeping(pool: Pool): Housekeeping {
  let round: Promise<void> | undefined;
  const timer = setInterval(() => {
    round ??= keepHouse(pool)
      // A failed round is repeated by the next; a broken database reports itself to its users.
      .catch(() => undefined)
      .finally(() => {
        round = undefined;
      });
  }, intervalMs);
  timer.unref();
  return {
    async stop() {
      clearInterval(timer);
      await round;
    },
  };
}

/** One round: what is worn is vacuumed, and a long log is ended by a checkpoint. */
export async function keepHouse(pool: Pool): Promise<void> {
  // The counts of what was written are otherwise up to a minute late.
  await pool.query('select pg_stat_force_next_flush()');
  for (const table of await wornTables(pool)) await pool.query(`vacuum (analyze) ${table}`);
  if ((await logBytes(pool)) > logBytesMax) await pool.query('checkpoint');
}

/** Tables that autovacuum would take up, by its default thresholds. Source: PostgreSQL 15 manual, 20.10. */
async function wornTables(pool: Pool): Promise<readonly string[]> {
  const { rows } = await pool.query(
    `select format('%I.%I', s.schemaname, s.relname) as name
     from pg_stat_user_tables s join pg_class c on c.oid = s.relid
     where s.n_dead_tup > 50 + 0.2 * greatest(c.reltuples, 0)
        or s.n_mod_since_analyze > 50 + 0.1 * greatest(c.reltuples, 0)
        or s.n_ins_since_vacuum > 1000 + 0.2 * greatest(c.reltuples, 0)`,
  );
  return z
    .array(z.object({ name: z.string() }))
    .parse(rows)
    .map(({ name }) => name);
}

async function logBytes(pool: Pool): Promise<number> {
  const { rows } = await pool.query(
    `select (pg_current_wal_lsn() - redo_lsn)::float8 as bytes from pg_control_checkpoint()`,
  );
  return z.array(z.object({ bytes: z.number() })).parse(rows)[0]?.bytes ?? 0;
}

import type { LeaseStore } from '@commonhold/registry/discovery';
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import type { Tables } from '../tables/tables.ts';

/** Leases as rows with an end, by the clock of the database; migration `0003-create-search-sync` says why. */
export function createLeaseStore(db: Kysely<Tables>): LeaseStore {
  return {
    async acquire({ name, holder, durationMs }) {
      const { rows } = await sql`
        insert into lease (name, holder, expires_at)
        values (${name}, ${holder}, clock_timestamp() + ${durationMs} * interval '1 millisecond')
        on conflict (name) do update
        set holder = excluded.holder, expires_at = excluded.expires_at
        where lease.holder = excluded.holder or lease.expires_at <= clock_timestamp()
        returning name`.execute(db);
      return rows.length > 0;
    },

    async release({ name, holder }) {
      await db.deleteFrom('lease').where('name', '=', name).where('holder', '=', holder).execute();
    },

    async held() {
      const rows = await db
        .selectFrom('lease')
        .select(['name', 'expires_at'])
        .where('expires_at', '>', sql<Date>`clock_timestamp()`)
        .orderBy('name')
        .execute();
      return HeldRows.parse(rows);
    },

    async releaseAll() {
      await db.deleteFrom('lease').execute();
    },
  };
}

const HeldRows = z.array(
  z
    .object({ name: z.string(), expires_at: z.date() })
    .transform(({ name, expires_at }) => ({ name, expiresAt: expires_at })),
);

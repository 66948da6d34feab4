import type { LeaseStore } from '@commonhold/registry/discovery';
import { type Kysely, sql } from 'kysely';
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

    async isHeld(name) {
      const { rows } = await sql`
        select from lease where name = ${name} and expires_at > clock_timestamp()`.execute(db);
      return rows.length > 0;
    },
  };
}

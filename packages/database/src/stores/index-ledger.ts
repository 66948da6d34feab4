import type { IndexHistory, IndexLedger, SweepReport } from '@commonhold/registry/discovery';
import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Tables } from '../tables/tables.ts';

const name = 'goods';

const Sweep = z
  .strictObject({
    at: z.iso.datetime().transform((text) => new Date(text)),
    missing: z.int(),
    drifted: z.int(),
    orphaned: z.int(),
    repairs: z.int(),
    needsConsent: z.boolean(),
  })
  .readonly() satisfies z.ZodType<SweepReport>;

const Row = z
  .object({
    rebuild_wanted_at: z.date().nullable(),
    rebuilt_at: z.date().nullable(),
    sweep: Sweep.nullable(),
  })
  .transform(({ rebuild_wanted_at, rebuilt_at, sweep }): IndexHistory => ({
    ...(rebuild_wanted_at === null ? {} : { rebuildWantedAt: rebuild_wanted_at }),
    ...(rebuilt_at === null ? {} : { rebuiltAt: rebuilt_at }),
    ...(sweep === null ? {} : { lastSweep: sweep }),
  }));

/** What is known of the search server's index, in the table `search_index`. */
export function createIndexLedger(db: Kysely<Tables>): IndexLedger {
  return {
    async read() {
      const row = await db
        .selectFrom('search_index')
        .select(['rebuild_wanted_at', 'rebuilt_at', 'sweep'])
        .where('name', '=', name)
        .executeTakeFirst();
      return row === undefined ? {} : Row.parse(row);
    },

    async wantRebuild(at) {
      await sql`
        insert into search_index (name, rebuild_wanted_at) values (${name}, ${at})
        on conflict (name) do update set rebuild_wanted_at = excluded.rebuild_wanted_at`.execute(
        db,
      );
    },

    async noteRebuild(since, at) {
      await sql`
        insert into search_index (name, rebuilt_at) values (${name}, ${at})
        on conflict (name) do update
        set rebuilt_at = excluded.rebuilt_at,
          rebuild_wanted_at =
            case when search_index.rebuild_wanted_at > ${since} then search_index.rebuild_wanted_at end`.execute(
        db,
      );
    },

    async noteSweep(report) {
      const sweep = JSON.stringify(report);
      await sql`
        insert into search_index (name, swept_at, sweep) values (${name}, ${report.at}, ${sweep})
        on conflict (name) do update set swept_at = excluded.swept_at, sweep = excluded.sweep`.execute(
        db,
      );
    },
  };
}

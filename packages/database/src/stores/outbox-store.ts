import type { OutboxEntry, OutboxStore, ParkedEntry } from '@commonhold/registry/discovery';
import { GoodId } from '@commonhold/schemas/good';
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import type { Tables } from '../tables/tables.ts';

const parkedMax = 1_000;
const errorLengthMax = 2_000;
const firstRows = 1_000;

const EntryRows = z.array(
  z
    .object({ seq: z.string(), good_id: GoodId })
    .transform(({ seq, good_id }): OutboxEntry => ({ seq, goodId: good_id })),
);
const ParkedRows = z.array(
  z
    .object({
      seq: z.string(),
      good_id: GoodId,
      last_error: z.string().nullable(),
      parked_at: z.date(),
    })
    .transform(({ seq, good_id, last_error, parked_at }): ParkedEntry => ({
      seq,
      goodId: good_id,
      error: last_error ?? '',
      parkedAt: parked_at,
    })),
);
const GoodRows = z.array(z.object({ good_id: GoodId }));
const Oldest = z.object({ oldest: z.date().nullable() });

type Db = Kysely<Tables>;

/** The outbox over PostgreSQL; migration `0003-create-search-sync` says what the states of a row are. */
export function createOutboxStore(db: Db): OutboxStore {
  return { ...writing(db), ...sending(db), ...parking(db), ...keeping(db) };
}

function writing(db: Db): Pick<OutboxStore, 'add' | 'addMissing' | 'discard'> {
  return {
    async add({ goodId, operation }) {
      await db.insertInto('outbox').values({ good_id: goodId, operation }).execute();
    },

    async addMissing(goodIds) {
      const result = await sql`
        insert into outbox (good_id, operation)
        select given.id, 'put' from unnest(${[...goodIds]}::uuid[]) as given (id)
        where not exists (
          select from outbox
          where outbox.good_id = given.id and done_at is null)`.execute(db);
      return Number(result.numAffectedRows ?? 0);
    },

    async discard() {
      const { numDeletedRows } = await db.deleteFrom('outbox').executeTakeFirstOrThrow();
      return Number(numDeletedRows);
    },
  };
}

function sending(
  db: Db,
): Pick<OutboxStore, 'size' | 'pending' | 'pendingGoods' | 'finish' | 'oldestPendingAt'> {
  const waiting = () =>
    db.selectFrom('outbox').where('parked_at', 'is', null).where('done_at', 'is', null);
  return {
    async size() {
      const row = await waiting()
        .select(({ fn }) => fn.countAll<string>().as('entries'))
        .executeTakeFirstOrThrow();
      return Number(row.entries);
    },

    async pending(limit) {
      return EntryRows.parse(
        await waiting().select(['seq', 'good_id']).orderBy('seq').limit(limit).execute(),
      );
    },

    async pendingGoods(goodIds) {
      const rows = await waiting()
        .select('good_id')
        .distinct()
        .where('good_id', '=', sql<string>`any (${[...goodIds]}::uuid[])`)
        .execute();
      return new Set(GoodRows.parse(rows).map(({ good_id }) => good_id));
    },

    async finish(entries) {
      const seqs = entries.map(({ seq }) => seq);
      const goodIds = entries.map(({ goodId }) => goodId);
      await sql`
        with kept as (
          update outbox set done_at = now()
          where seq = any (${seqs}::bigint[])
            and exists (select from lease where name = 'rebuild' and expires_at > clock_timestamp())
          returning seq)
        delete from outbox
        where seq = any (${seqs}::bigint[]) and not exists (select from kept where kept.seq = outbox.seq)
          or parked_at is not null and good_id = any (${goodIds}::uuid[])`.execute(db);
    },

    async oldestPendingAt() {
      // The oldest have the lowest numbers, but for those that were parked: of these there are few.
      const first = waiting().select('created_at').orderBy('seq').limit(firstRows);
      const row = await db
        .selectFrom(first.as('first'))
        .select(({ fn }) => fn.min('created_at').as('oldest'))
        .executeTakeFirstOrThrow();
      return Oldest.parse(row).oldest ?? undefined;
    },
  };
}

function parking(db: Db): Pick<OutboxStore, 'park' | 'parked' | 'parkedSize' | 'unpark'> {
  return {
    async park(goodId, error, entries = []) {
      await sql`
        with gone as (
          delete from outbox
          where good_id = ${goodId}
            and (parked_at is not null or seq = any (${entries.map(({ seq }) => seq)}::bigint[])))
        insert into outbox (good_id, operation, parked_at, attempts, last_error)
        values (${goodId}, 'put', now(), 1, ${error.slice(0, errorLengthMax)})`.execute(db);
    },

    async parked() {
      return ParkedRows.parse(
        await db
          .selectFrom('outbox')
          .select(['seq', 'good_id', 'last_error', 'parked_at'])
          .where('parked_at', 'is not', null)
          .orderBy('seq')
          .limit(parkedMax)
          .execute(),
      );
    },

    async parkedSize() {
      const row = await db
        .selectFrom('outbox')
        .select(({ fn }) => fn.countAll<string>().as('entries'))
        .where('parked_at', 'is not', null)
        .executeTakeFirstOrThrow();
      return Number(row.entries);
    },

    async unpark(goodIds) {
      const { numUpdatedRows } = await db
        .updateTable('outbox')
        .set({ parked_at: null, created_at: sql<Date>`now()` })
        .where('parked_at', 'is not', null)
        .$if(goodIds !== undefined, (query) =>
          query.where('good_id', '=', sql<string>`any (${[...(goodIds ?? [])]}::uuid[])`),
        )
        .executeTakeFirstOrThrow();
      return Number(numUpdatedRows);
    },
  };
}

function keeping(db: Db): Pick<OutboxStore, 'sentOrPending' | 'forgetSent'> {
  return {
    async sentOrPending(seq, limit) {
      return EntryRows.parse(
        await db
          .selectFrom('outbox')
          .select(['seq', 'good_id'])
          .where('parked_at', 'is', null)
          .where('seq', '>', seq ?? '0')
          .orderBy('seq')
          .limit(limit)
          .execute(),
      );
    },

    async forgetSent() {
      await db.deleteFrom('outbox').where('done_at', 'is not', null).execute();
    },
  };
}

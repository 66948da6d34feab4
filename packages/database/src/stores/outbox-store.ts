import type { OutboxStore } from '@commonhold/registry/discovery';
import type { Kysely } from 'kysely';
import type { Tables } from '../tables/tables.ts';

export function createOutboxStore(db: Kysely<Tables>): OutboxStore {
  return {
    async add({ goodId, operation }) {
      await db.insertInto('outbox').values({ good_id: goodId, operation }).execute();
    },

    async size() {
      const row = await db
        .selectFrom('outbox')
        .select(({ fn }) => fn.countAll<string>().as('entries'))
        .executeTakeFirstOrThrow();
      return Number(row.entries);
    },
  };
}

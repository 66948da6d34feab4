import type { LedgerEntry, SourceLedger } from '@commonhold/registry/harvest';
import { GoodId } from '@commonhold/schemas/good';
import { ImportNotice, SourceId } from '@commonhold/schemas/harvest';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { Tables } from '../tables/tables.ts';

const columns = [
  'source',
  'key',
  'payload_sha256',
  'good_id',
  'hold',
  'revision',
  'notices',
] as const;

const Row = z
  .object({
    source: SourceId,
    key: z.string(),
    payload_sha256: z.string(),
    good_id: GoodId,
    hold: z.enum(['owns', 'fills']),
    revision: z.int(),
    notices: z.array(ImportNotice),
  })
  .transform(({ payload_sha256, good_id, ...rest }): LedgerEntry => ({
    ...rest,
    payloadSha256: payload_sha256,
    goodId: good_id,
  }));

export function createSourceLedger(db: Kysely<Tables>): SourceLedger {
  return {
    async find(source, key) {
      const row = await db
        .selectFrom('source_ledger')
        .select(columns)
        .where('source', '=', source)
        .where('key', '=', key)
        .executeTakeFirst();
      return row === undefined ? undefined : Row.parse(row);
    },

    async entries(source) {
      const rows = await db
        .selectFrom('source_ledger')
        .select(columns)
        .where('source', '=', source)
        .orderBy('key')
        .execute();
      const entries = rows.map((row) => Row.parse(row));
      return new Map(entries.map((entry) => [entry.key, entry]));
    },

    async put({ source, key, payloadSha256, goodId, hold, revision, notices }) {
      const changed = {
        payload_sha256: payloadSha256,
        good_id: goodId,
        hold,
        revision,
        notices: JSON.stringify(notices),
      };
      await db
        .insertInto('source_ledger')
        .values({ source, key, ...changed })
        .onConflict((conflict) =>
          conflict.columns(['source', 'key']).doUpdateSet({ ...changed, updated_at: new Date() }),
        )
        .execute();
    },
  };
}

import type { EvidenceStore } from '@commonhold/registry/evidence';
import { LinkCheck } from '@commonhold/schemas/evidence';
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../tables/tables.ts';

export function createEvidenceStore(db: Kysely<Tables>): EvidenceStore {
  return {
    async put(checks) {
      if (checks.length === 0) return;
      await db
        .insertInto('link_check')
        .values(
          checks.map((check) => ({
            url: check.url,
            checked_at: new Date(check.checkedAt),
            result: JSON.stringify(check),
          })),
        )
        .onConflict((conflict) =>
          conflict.column('url').doUpdateSet({
            checked_at: sql`excluded.checked_at`,
            result: sql`excluded.result`,
          }),
        )
        .execute();
    },

    async ofUrls(urls) {
      if (urls.length === 0) return [];
      const rows = await db
        .selectFrom('link_check')
        .select('result')
        .where('url', 'in', urls)
        .execute();
      return rows.map(({ result }) => LinkCheck.parse(result));
    },
  };
}

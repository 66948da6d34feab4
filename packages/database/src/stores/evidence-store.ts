import type { EvidenceStore } from '@commonhold/registry/evidence';
import { EvidenceCheck } from '@commonhold/schemas/evidence';
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../tables/tables.ts';

export function createEvidenceStore(db: Kysely<Tables>): EvidenceStore {
  return {
    async put(checks) {
      if (checks.length === 0) return;
      // Of two looks at the same the later one counts; one statement must not touch a row twice.
      const newest = new Map(checks.map((check) => [`${check.kind} ${check.url}`, check]));
      await db
        .insertInto('evidence_check')
        .values(
          [...newest.values()].map((check) => ({
            kind: check.kind,
            url: check.url,
            checked_at: new Date(check.checkedAt),
            result: JSON.stringify(check),
          })),
        )
        .onConflict((conflict) =>
          conflict.columns(['url', 'kind']).doUpdateSet({
            checked_at: sql`excluded.checked_at`,
            result: sql`excluded.result`,
          }),
        )
        .execute();
    },

    async ofUrls(urls) {
      if (urls.length === 0) return [];
      const rows = await db
        .selectFrom('evidence_check')
        .select('result')
        .where('url', 'in', urls)
        .execute();
      return rows.map(({ result }) => EvidenceCheck.parse(result));
    },
  };
}

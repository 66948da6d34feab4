import type { ReassessmentLedger, ReassessmentRun } from '@commonhold/registry/assessment';
import { AssessmentChange, ListedAssessmentChange } from '@commonhold/schemas/assessment';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { Tables } from '../tables/tables.ts';

const RunRow = z
  .object({
    edition: z.string(),
    cursor: z.string().nullable(),
    goods_checked: z.int(),
    goods_changed: z.int(),
    started_at: z.date(),
    finished_at: z.date().nullable(),
  })
  .transform((row): ReassessmentRun => ({
    edition: row.edition,
    ...(row.cursor === null ? {} : { cursor: row.cursor }),
    goodsChecked: row.goods_checked,
    goodsChanged: row.goods_changed,
    startedAt: row.started_at,
    ...(row.finished_at === null ? {} : { finishedAt: row.finished_at }),
  }));

const ChangeRow = z
  .object({ slug: z.string(), name: z.unknown(), change: AssessmentChange })
  .transform(({ slug, name, change }) => ListedAssessmentChange.parse({ ...change, slug, name }));

const Place = z.string().regex(/^\d{1,18}$/u);

export function createReassessmentLedger(db: Kysely<Tables>): ReassessmentLedger {
  return {
    async run(edition) {
      const row = await db
        .selectFrom('reassessment')
        .selectAll()
        .where('edition', '=', edition)
        .executeTakeFirst();
      return row === undefined ? undefined : RunRow.parse(row);
    },

    async saveRun({ edition, cursor, goodsChecked, goodsChanged, startedAt, finishedAt }) {
      const values = {
        cursor: cursor ?? null,
        goods_checked: goodsChecked,
        goods_changed: goodsChanged,
        started_at: startedAt,
        finished_at: finishedAt ?? null,
      };
      await db
        .insertInto('reassessment')
        .values({ edition, ...values })
        .onConflict((conflict) => conflict.column('edition').doUpdateSet(values))
        .execute();
    },

    async hold(id) {
      await db.selectFrom('good').select('id').where('id', '=', id).forUpdate().execute();
    },

    async addChanges(changes) {
      if (changes.length === 0) return;
      await db.insertInto('assessment_change').values(changes.map(toChangeRow)).execute();
    },

    async changes({ standard, goodId, cursor, limit }) {
      const before = cursor === undefined ? undefined : Place.safeParse(cursor);
      // A cursor that no page gave leads nowhere, rather than back to the beginning.
      if (before?.success === false) return { items: [] };
      let query = db
        .selectFrom('assessment_change as entry')
        .innerJoin('good', 'good.id', 'entry.good_id')
        .select(['entry.id', 'entry.change', 'good.slug', 'good.name'])
        .orderBy('entry.id', 'desc')
        .limit(limit + 1);
      if (before !== undefined) query = query.where('entry.id', '<', before.data);
      if (standard !== undefined) query = query.where('entry.standard', '=', standard);
      if (goodId !== undefined) query = query.where('entry.good_id', '=', goodId);
      const rows = await query.execute();
      const page = rows.slice(0, limit);
      const items = page.map((row) => ChangeRow.parse(row));
      const last = page.at(-1);
      return rows.length > limit && last !== undefined ? { items, nextCursor: last.id } : { items };
    },
  };
}

function toChangeRow(change: AssessmentChange) {
  return {
    good_id: change.goodId,
    standard: change.standard,
    changed_at: new Date(change.at),
    change: JSON.stringify(change),
  };
}

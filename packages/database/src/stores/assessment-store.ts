import type { AssessmentStore, StoredAssessment } from '@commonhold/registry/assessment';
import { Assessment } from '@commonhold/schemas/assessment';
import { GoodId, RevisionNumber } from '@commonhold/schemas/good';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { Tables } from '../tables/tables.ts';
import { Timestamp } from './good-rows.ts';

const columns = ['good_id', 'revision', 'assessed_at', 'assessment'] as const;

const Row = z
  .object({
    good_id: GoodId,
    revision: RevisionNumber,
    assessed_at: Timestamp,
    assessment: Assessment,
  })
  .transform(({ good_id, revision, assessed_at, assessment }): StoredAssessment => ({
    goodId: good_id,
    revision,
    assessedAt: assessed_at,
    assessment,
  }));

export function createAssessmentStore(db: Kysely<Tables>): AssessmentStore {
  return {
    async ofGood(id) {
      const rows = await db
        .selectFrom('assessment')
        .select(columns)
        .where('good_id', '=', id)
        .where('is_current', '=', true)
        .orderBy('id')
        .execute();
      return rows.map((row) => Row.parse(row));
    },

    // oxlint-disable-next-line max-params -- as the port has it
    async put(id, revision, assessments, at) {
      await db
        .updateTable('assessment')
        .set({ is_current: false })
        .where('good_id', '=', id)
        .where('is_current', '=', true)
        .execute();
      if (assessments.length === 0) return;
      await db
        .insertInto('assessment')
        .values(
          assessments.map((assessment) => ({
            good_id: id,
            standard: assessment.standard,
            revision,
            assessed_at: at,
            assessment: JSON.stringify(assessment),
            is_current: true,
          })),
        )
        .execute();
    },

    async history(id, standard) {
      const rows = await db
        .selectFrom('assessment')
        .select(columns)
        .where('good_id', '=', id)
        .where('standard', '=', standard)
        .orderBy('id', 'desc')
        .execute();
      return rows.map((row) => Row.parse(row));
    },
  };
}

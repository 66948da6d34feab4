/**
 * What new standards and a new engine changed in the verdicts, and how far the goods have been assessed again.
 *
 * `assessment_change`: rows are only ever added. `reassessment`: one row for each set of standards and engine; `cursor`
 * is the place after the last batch that is done.
 */
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

export const noteReassessment: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`
      create table assessment_change (
        id bigint generated always as identity primary key,
        good_id uuid not null references good (id),
        standard text collate "C" not null,
        changed_at timestamptz not null,
        change json not null
      )`.execute(db);
    await sql`
      create index assessment_change_standard on assessment_change (standard, id desc)`.execute(db);
    await sql`
      create index assessment_change_good on assessment_change (good_id, id desc)`.execute(db);
    await sql`
      create table reassessment (
        edition text primary key,
        cursor text,
        goods_checked integer not null,
        goods_changed integer not null,
        started_at timestamptz not null,
        finished_at timestamptz
      )`.execute(db);
  },
};

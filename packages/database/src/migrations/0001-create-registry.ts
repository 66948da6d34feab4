/**
 * Goods, revisions, organisations, assessments, what was imported, and what search servers have yet to see.
 *
 * Records are `json`, not `jsonb`: they come back byte for byte as they were written, with their languages in the
 * author's order. What is searched by has a column of its own. Text that is compared or ordered by has
 * the collation "C", so that every server orders it alike, by code point.
 */
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

type Db = Kysely<unknown>;

export const createRegistry: Migration = {
  async up(db: Db) {
    await createGoods(db);
    await createRevisions(db);
    await createIdentifiers(db);
    await createOrganisations(db);
    await createAssessments(db);
    await createOutbox(db);
    await createLedger(db);
  },
};

async function createGoods(db: Db): Promise<void> {
  await sql`
    create table good (
      id uuid primary key,
      slug text collate "C" not null unique,
      -- Of the newest revision, so that listings need not open it.
      revision integer not null,
      kinds text[] not null,
      listing text not null,
      name json not null,
      organisations text[] not null,
      withdrawn_at timestamptz,
      withdrawn_reason text,
      created_at timestamptz not null,
      updated_at timestamptz not null,
      check ((withdrawn_at is null) = (withdrawn_reason is null))
    )`.execute(db);
  await sql`create index good_updated_at on good (updated_at)`.execute(db);
  await sql`create index good_organisations on good using gin (organisations)`.execute(db);

  // Every slug that was ever used, so that old addresses lead on and none is given away.
  await sql`
    create table good_slug (
      slug text collate "C" primary key,
      good_id uuid not null references good (id) deferrable initially deferred,
      since timestamptz not null
    )`.execute(db);
  await sql`create index good_slug_good_id on good_slug (good_id)`.execute(db);
}

async function createRevisions(db: Db): Promise<void> {
  await sql`
    create table revision (
      good_id uuid not null references good (id),
      number integer not null check (number >= 1),
      record json not null,
      sha256 text not null,
      author json not null,
      reason text not null,
      created_at timestamptz not null,
      primary key (good_id, number)
    )`.execute(db);
  await sql`
    create function refuse_change() returns trigger language plpgsql as $$
    begin
      raise exception 'rows of % are only ever added', tg_table_name
        using errcode = 'restrict_violation';
    end $$`.execute(db);
  await sql`
    create trigger revision_is_immutable before update or delete or truncate on revision
    for each statement execute function refuse_change()`.execute(db);
}

async function createIdentifiers(db: Db): Promise<void> {
  // The identifiers that each good's newest revision carries.
  await sql`
    create table good_identifier (
      scheme text collate "C" not null,
      value text collate "C" not null,
      good_id uuid not null references good (id),
      primary key (scheme, value, good_id)
    )`.execute(db);
  await sql`create index good_identifier_good_id on good_identifier (good_id)`.execute(db);
}

async function createOrganisations(db: Db): Promise<void> {
  await sql`
    create table organisation (
      slug text collate "C" primary key,
      record json not null,
      updated_at timestamptz not null default now()
    )`.execute(db);
  // Names and aliases in every language, normalised.
  await sql`
    create table organisation_name (
      name text collate "C" not null,
      slug text collate "C" not null references organisation (slug) on delete cascade,
      primary key (name, slug)
    )`.execute(db);
  await sql`create index organisation_name_slug on organisation_name (slug)`.execute(db);
}

async function createAssessments(db: Db): Promise<void> {
  // Past and present; a good has one current row for each standard.
  await sql`
    create table assessment (
      id bigint generated always as identity primary key,
      good_id uuid not null references good (id),
      standard text not null,
      revision integer not null,
      assessed_at timestamptz not null,
      assessment json not null,
      is_current boolean not null
    )`.execute(db);
  await sql`
    create unique index assessment_current on assessment (good_id, standard) where is_current`.execute(
    db,
  );
  await sql`
    create index assessment_history on assessment (good_id, standard, id desc)`.execute(db);
}

async function createOutbox(db: Db): Promise<void> {
  await sql`
    create table outbox (
      seq bigint generated always as identity primary key,
      good_id uuid not null,
      operation text not null check (operation in ('put', 'remove')),
      created_at timestamptz not null default now(),
      attempts integer not null default 0,
      last_error text
    )`.execute(db);
}

async function createLedger(db: Db): Promise<void> {
  await sql`
    create table source_ledger (
      source text collate "C" not null,
      key text collate "C" not null,
      payload_sha256 text not null,
      good_id uuid not null,
      hold text not null check (hold in ('owns', 'fills')),
      revision integer not null,
      notices json not null,
      updated_at timestamptz not null default now(),
      primary key (source, key)
    )`.execute(db);
}

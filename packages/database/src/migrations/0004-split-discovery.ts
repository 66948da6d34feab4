/**
 * Takes apart what `0002-create-discovery` kept in one row, by how often it is read. Counting facets in PostgreSQL costs
 * about a microsecond for each value of each good, seconds for a hundred thousand goods; an engine that keeps the
 * numbers in memory does it in milliseconds, if it can tell what has changed since it last looked.
 *
 * `discovery_document` keeps what a page of hits needs: `ordinal`, `document`, `titles`, `name_keys` and the dates.
 *
 * `discovery_words`, one short row for each good that can be found, with its words out of line, so that all goods with
 * a word are found in few pages:
 * - `title_words`, `all_words`: as in `0002-create-discovery`
 *
 * `discovery_facets`, one row for each good that can be or could once be found:
 * - `facets`, `parameter_count`, `created_at`, `updated_at`: as in `0002-create-discovery`
 * - `title_length`: number of words of the name in its first language
 * - `is_present`: false where the good was removed; its row stays, so that readers learn of it
 * - `changed_by`: the transaction that wrote the row. A reader that has seen everything in a snapshot asks for the rows whose
 *   transaction was not yet over in it (`not pg_visible_in_snapshot`), and misses none, in whichever order they commit
 */
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

type Db = Kysely<unknown>;

export const splitDiscovery: Migration = {
  async up(db: Db) {
    await createDiscoveryWords(db);
    await createDiscoveryFacets(db);
    await sql`
      alter table discovery_document
        drop column title_words, drop column all_words, drop column facets, drop column parameter_count`.execute(
      db,
    );
    await sql`create index discovery_document_titles on discovery_document
      using gin (titles) with (gin_pending_list_limit = 256)`.execute(db);
  },
};

async function createDiscoveryWords(db: Db): Promise<void> {
  await sql`
    create table discovery_words (
      ordinal integer primary key references discovery_document (ordinal) on delete cascade,
      title_words tsvector not null,
      all_words tsvector not null
    ) with (toast_tuple_target = 128)`.execute(db);
  await sql`
    insert into discovery_words (ordinal, title_words, all_words)
    select ordinal, title_words, all_words from discovery_document`.execute(db);
  // The pending lists are kept short: nobody but vacuum empties them, and every search reads them.
  await sql`create index discovery_words_title_words on discovery_words
    using gin (title_words) with (gin_pending_list_limit = 256)`.execute(db);
  await sql`create index discovery_words_all_words on discovery_words
    using gin (all_words) with (gin_pending_list_limit = 256)`.execute(db);
}

async function createDiscoveryFacets(db: Db): Promise<void> {
  await sql`
    create table discovery_facets (
      ordinal integer primary key,
      good_id uuid not null,
      changed_by xid8 not null default pg_current_xact_id(),
      is_present boolean not null default true,
      facets integer[] not null,
      title_length smallint not null,
      parameter_count bigint,
      created_at timestamptz not null,
      updated_at timestamptz not null
    )`.execute(db);
  await sql`
    insert into discovery_facets (ordinal, good_id, facets, title_length, parameter_count, created_at, updated_at)
    select ordinal, good_id, facets, least(length(title_words), 1000), parameter_count, created_at, updated_at
    from discovery_document`.execute(db);
  await sql`create index discovery_facets_changed_by on discovery_facets (changed_by)`.execute(db);
}

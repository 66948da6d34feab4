/**
 * What the PostgreSQL search engine (`packages/search/src/postgresql`) reads and the discovery store writes. The two
 * packages do not import each other; this is their contract.
 *
 * `discovery_document`, one row for each good that can be found:
 * - `ordinal`: small number for joins; has no meaning
 * - `document`: the `DiscoveryDocument` as JSON
 * - `title_words`: words of the names (weight A), aliases (B) and keywords (C), all languages
 * - `all_words`: words of names and aliases (A), keywords (B), description (C) and `words` (D), all languages.
 *   Both hold the forms that `wordsOf` of `@commonhold/schemas/discovery` gives; nothing depends on the server's locale
 * - `titles`: names and aliases as `titleKey` gives them, for queries that are a title
 * - `facets`: numbers of `discovery_value`, ascending, no number twice
 * - `name_keys`: sort keys of the name, by language. For every tag of the name its lower-cased form holds
 *   the lower-cased name; `pt-*` holds the first name whose primary language is `pt`; `*` the first of all.
 *   The first 200 code points
 * - `parameter_count`, `created_at`, `updated_at`: as in the document
 *
 * `discovery_facet`: the facets by number, permanent.
 * `discovery_value`: every value that a facet ever had. `id` is the facet's number times 2^24 plus a running
 * number, so that values can be counted by facet without a join. Rows are never changed or removed: readers may keep them.
 * `discovery_word`: every form of 3 to 40 letters that `all_words` ever held, to find words like a misspelt one. Words
 * that no document holds any more may remain.
 */
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

type Db = Kysely<unknown>;

export const createDiscovery: Migration = {
  async up(db: Db) {
    await sql`create extension if not exists pg_trgm`.execute(db);
    await createDocuments(db);
    await createValues(db);
    await createWords(db);
  },
};

async function createDocuments(db: Db): Promise<void> {
  await sql`
      create table discovery_document (
        ordinal integer generated always as identity unique,
        good_id uuid primary key,
        document json not null,
        content_sha256 text not null,
        title_words tsvector not null,
        all_words tsvector not null,
        titles text[] collate "C" not null,
        facets integer[] not null,
        name_keys jsonb not null,
        parameter_count bigint,
        created_at timestamptz not null,
        updated_at timestamptz not null
      )`.execute(db);
  // The pending list is kept short: nobody but vacuum empties it, and every search reads it.
  await sql`
      create index discovery_document_title_words on discovery_document
      using gin (title_words) with (gin_pending_list_limit = 256)`.execute(db);
  await sql`
      create index discovery_document_all_words on discovery_document
      using gin (all_words) with (gin_pending_list_limit = 256)`.execute(db);
  await sql`
      create index discovery_document_facets on discovery_document
      using gin (facets) with (gin_pending_list_limit = 256)`.execute(db);
  await sql`
      create index discovery_document_updated_at on discovery_document (updated_at desc, good_id)`.execute(
    db,
  );
  await sql`
      create index discovery_document_created_at on discovery_document (created_at desc, good_id)`.execute(
    db,
  );
}

async function createValues(db: Db): Promise<void> {
  await sql`
      create table discovery_facet (
        number smallint primary key check (number between 1 and 127),
        name text not null unique
      )`.execute(db);
  await sql`
      insert into discovery_facet (number, name) values
        (1, 'kind'), (2, 'listing'), (3, 'licence'), (4, 'openness'), (5, 'dpgVerdict'), (6, 'mofClass'),
        (7, 'osaidVerdict'), (8, 'sdg'), (9, 'theme'), (10, 'highValueCategory'), (11, 'jurisdiction'),
        (12, 'deploymentPlace'), (13, 'language'), (14, 'publisher'), (15, 'mediaType'), (16, 'accessTier'),
        (17, 'openComponent')`.execute(db);
  await sql`create sequence discovery_value_number as integer maxvalue 16777215`.execute(db);
  await sql`
      create table discovery_value (
        id integer primary key,
        facet smallint not null references discovery_facet (number),
        value text collate "C" not null,
        unique (facet, value)
      )`.execute(db);
}

async function createWords(db: Db): Promise<void> {
  await sql`create table discovery_word (word text collate "C" primary key)`.execute(db);
  await sql`
      create index discovery_word_trigrams on discovery_word
      using gin (word gin_trgm_ops) with (gin_pending_list_limit = 256)`.execute(db);
}

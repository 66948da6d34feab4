import type { DiscoveryDocument } from '@commonhold/schemas/discovery';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Database } from '../open/database.ts';
import { discoveryWords } from '../stores/discovery-words.ts';
import { type FacetValue, facetValuesOf } from '../stores/facet-values.ts';
import { nameKeys } from '../stores/name-keys.ts';

type Db = Database['db'];

export interface FillOptions {
  /** Told after each batch how many documents are written. */
  readonly onProgress?: (done: number) => void;
}

const batchSize = 500;

/**
 * Writes the rows that the discovery store would write for each document, many at a time and with the indexes made at the
 * end: a hundred thousand goods in minutes, for measuring. No good may be there already, no id may come twice, and
 * nobody else may write meanwhile. @returns how many were written.
 */
export async function fillDiscovery(
  { db, pool }: Pick<Database, 'db' | 'pool'>,
  documents: Iterable<DiscoveryDocument>,
  { onProgress }: FillOptions = {},
): Promise<number> {
  const indexes = await plainIndexes(db);
  for (const { name } of indexes) await sql`drop index ${sql.ref(name)}`.execute(db);
  const filler = createFiller(db);
  let done = 0;
  for (const batch of batchesOf(documents)) {
    await filler.write(batch);
    done += batch.length;
    onProgress?.(done);
  }
  for (const { definition } of indexes) await sql.raw(definition).execute(db);
  // Not in a transaction, so that it cannot go through the query builder's.
  await pool.query('vacuum (analyze)');
  await pool.query('checkpoint');
  return done;
}

const IndexRows = z.array(z.object({ name: z.string(), definition: z.string() }));

/** The indexes of the search tables that no constraint needs. */
async function plainIndexes(db: Db) {
  const { rows } = await sql`
    select indexname as name, indexdef as definition from pg_indexes
    where schemaname = current_schema() and tablename like 'discovery%'
      and not exists (select from pg_constraint where conname = indexname)`.execute(db);
  return IndexRows.parse(rows);
}

function* batchesOf(documents: Iterable<DiscoveryDocument>) {
  let batch: DiscoveryDocument[] = [];
  for (const document of documents) {
    batch.push(document);
    if (batch.length === batchSize) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}

const OrdinalRows = z.array(z.object({ ordinal: z.int(), good_id: z.string() }));

function createFiller(db: Db) {
  const words = new Set<string>();
  const values = createValueNumbers(db);

  async function addWords(lexicon: readonly string[]): Promise<void> {
    const unknown = [...new Set(lexicon)].filter((word) => !words.has(word));
    for (const word of unknown) words.add(word);
    await sql`
      insert into discovery_word (word) select unnest(${unknown}::text[])
      on conflict do nothing`.execute(db);
  }

  return {
    async write(batch: readonly DiscoveryDocument[]): Promise<void> {
      const rows = batch.map((document) => ({
        document,
        values: facetValuesOf(document),
        ...discoveryWords(document),
      }));
      await addWords(rows.flatMap(({ lexicon }) => lexicon));
      const numberOf = await values.numbersOf(rows.flatMap((row) => row.values));
      const ordinals = await insertDocuments(db, rows);
      const placed = rows.map((row) => ({ ...row, ordinal: ordinals.get(row.document.id) ?? 0 }));
      await sql`
        insert into discovery_words (ordinal, title_words, all_words)
        select * from unnest(${placed.map(({ ordinal }) => ordinal)}::int[],
          ${placed.map(({ titleWords }) => titleWords)}::tsvector[],
          ${placed.map(({ allWords }) => allWords)}::tsvector[])`.execute(db);
      await insertFacets(
        db,
        placed.map((row) => ({ ...row, facets: row.values.map(numberOf) })),
      );
    },
  };
}

interface FilledRow {
  readonly document: DiscoveryDocument;
  readonly titles: readonly string[];
}

/** @returns the ordinals by the goods' ids. */
async function insertDocuments(
  db: Db,
  rows: readonly FilledRow[],
): Promise<ReadonlyMap<string, number>> {
  const inserted = await sql`
    insert into discovery_document (good_id, document, content_sha256, titles, name_keys, created_at, updated_at)
    select good_id, document, content_sha256, array(select json_array_elements_text(titles)), name_keys, created_at, updated_at
    from unnest(
      ${rows.map(({ document }) => document.id)}::uuid[],
      ${rows.map(({ document }) => JSON.stringify(document))}::json[],
      ${rows.map(({ document }) => document.contentSha256)}::text[],
      ${rows.map(({ titles }) => JSON.stringify(titles))}::json[],
      ${rows.map(({ document }) => JSON.stringify(nameKeys(document.name)))}::jsonb[],
      ${rows.map(({ document }) => document.createdAt)}::timestamptz[],
      ${rows.map(({ document }) => document.updatedAt)}::timestamptz[]
    ) as given (good_id, document, content_sha256, titles, name_keys, created_at, updated_at)
    returning ordinal, good_id`.execute(db);
  return new Map(
    OrdinalRows.parse(inserted.rows).map(({ ordinal, good_id }) => [good_id, ordinal]),
  );
}

async function insertFacets(
  db: Db,
  rows: readonly {
    readonly document: DiscoveryDocument;
    readonly ordinal: number;
    readonly titleLength: number;
    readonly facets: readonly number[];
  }[],
): Promise<void> {
  const numbers = rows.map(({ facets }) => {
    const ascending = [...new Set(facets)].toSorted((left, right) => left - right);
    return `{${ascending.join(',')}}`;
  });
  await sql`
    insert into discovery_facets (ordinal, good_id, facets, title_length, parameter_count, created_at, updated_at)
    select ordinal, good_id, facets::int[], title_length, parameter_count, created_at, updated_at
    from unnest(
      ${rows.map(({ ordinal }) => ordinal)}::int[],
      ${rows.map(({ document }) => document.id)}::uuid[],
      ${numbers}::text[],
      ${rows.map(({ titleLength }) => titleLength)}::smallint[],
      ${rows.map(({ document }) => document.parameterCount ?? null)}::bigint[],
      ${rows.map(({ document }) => document.createdAt)}::timestamptz[],
      ${rows.map(({ document }) => document.updatedAt)}::timestamptz[]
    ) as given (ordinal, good_id, facets, title_length, parameter_count, created_at, updated_at)`.execute(
    db,
  );
}

const ValueRows = z.array(z.object({ id: z.int(), facet: z.string(), value: z.string() }));

function createValueNumbers(db: Db) {
  const known = new Map<string, number>();
  const keyOf = ({ facet, value }: FacetValue) => `${facet} ${value}`;
  return {
    /** Gives numbers to values that have none. */
    async numbersOf(values: readonly FacetValue[]): Promise<(value: FacetValue) => number> {
      const unknown = new Map(
        values.filter((value) => !known.has(keyOf(value))).map((value) => [keyOf(value), value]),
      );
      const given = [...unknown.values()];
      const facets = given.map(({ facet }) => facet);
      const texts = given.map(({ value }) => value);
      await sql`
        insert into discovery_value (id, facet, value)
        select (facet.number::integer << 24) + nextval('discovery_value_number')::integer, facet.number, given.value
        from unnest(${facets}::text[], ${texts}::text[]) as given (facet, value)
        join discovery_facet facet on facet.name = given.facet
        where not exists (
          select from discovery_value had where had.facet = facet.number and had.value = given.value)`.execute(
        db,
      );
      const { rows } = await sql`
        select had.id, given.facet, given.value
        from unnest(${facets}::text[], ${texts}::text[]) as given (facet, value)
        join discovery_facet facet on facet.name = given.facet
        join discovery_value had on had.facet = facet.number and had.value = given.value`.execute(
        db,
      );
      for (const { id, facet, value } of ValueRows.parse(rows)) known.set(`${facet} ${value}`, id);
      return (value) => known.get(keyOf(value)) ?? 0;
    },
  };
}

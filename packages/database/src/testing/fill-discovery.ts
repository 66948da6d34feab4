import { type DiscoveryDocument, wordsOf } from '@commonhold/schemas/discovery';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Database } from '../open/database.ts';
import { facetsColumns } from '../stores/discovery-columns.ts';
import { type DiscoveryWords, discoveryWords } from '../stores/discovery-words.ts';
import { type FacetValue, facetValuesOf } from '../stores/facet-values.ts';
import { nameKeys } from '../stores/name-keys.ts';

type Db = Database['db'];

export interface FillOptions {
  /** Told after each batch how many documents are written. */
  readonly onProgress?: (done: number) => void;
}

const batchSize = 500;
const finishTimeoutMs = 3_600_000;
const rememberedMax = 20_000;
const rememberedLengthMax = 60;

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
  const split = rememberingWords();
  let done = 0;
  const write = async (rows: readonly Row[]) => {
    await filler.write(rows);
    done += rows.length;
    onProgress?.(done);
  };
  let writing: Promise<void> = Promise.resolve();
  for (const batch of batchesOf(documents)) {
    // While the database writes a batch, the next one is made.
    const rows = batch.map((document) => toRow(document, split));
    await writing;
    writing = write(rows);
  }
  await writing;
  await finish(
    pool,
    indexes.map(({ definition }) => definition),
  );
  return done;
}

/** A statement with a time limit of its own. */
function unhurried(text: string) {
  return { text, query_timeout: finishTimeoutMs };
}

/** Makes the indexes, and leaves the tables as housekeeping would. All of it takes longer than other statements may. */
async function finish(pool: Database['pool'], definitions: readonly string[]): Promise<void> {
  const client = await pool.connect();
  try {
    for (const text of [
      `set maintenance_work_mem = '256MB'`,
      ...definitions,
      'reset maintenance_work_mem',
      'vacuum (analyze)',
      'checkpoint',
    ]) {
      await client.query(unhurried(text));
    }
  } finally {
    client.release();
  }
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

/** What the tables hold of a document. */
interface Row extends DiscoveryWords {
  readonly document: DiscoveryDocument;
  readonly values: readonly FacetValue[];
}

function toRow(document: DiscoveryDocument, split: typeof wordsOf): Row {
  return { document, values: facetValuesOf(document), ...discoveryWords(document, split) };
}

/** Most texts of a good are names of goals, countries and the like, which thousands of goods share. */
function rememberingWords(): typeof wordsOf {
  const remembered = new Map<string, ReturnType<typeof wordsOf>>();
  return (text) => {
    const known = remembered.get(text);
    if (known !== undefined) return known;
    const words = wordsOf(text);
    if (text.length < rememberedLengthMax && remembered.size < rememberedMax) {
      remembered.set(text, words);
    }
    return words;
  };
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
    async write(rows: readonly Row[]): Promise<void> {
      await addWords(rows.flatMap(({ lexicon }) => lexicon));
      const numberOf = await values.numbersOf(rows.flatMap((row) => row.values));
      const ordinals = await insertDocuments(db, rows);
      const placed = rows.map((row) => ({ ...row, ordinal: ordinals.get(row.document.id) ?? 0 }));
      await insertRows(
        db,
        'discovery_words',
        placed.map(({ ordinal, titleWords, allWords }) => ({
          ordinal,
          title_words: titleWords,
          all_words: allWords,
        })),
      );
      await insertRows(
        db,
        'discovery_facets',
        placed.map((row) => ({
          ordinal: row.ordinal,
          good_id: row.document.id,
          facets: [...new Set(row.values.map(numberOf))].toSorted((left, right) => left - right),
          ...facetsColumns(row.document, row),
        })),
      );
    },
  };
}

/** @returns the ordinals by the goods' ids. */
async function insertDocuments(db: Db, rows: readonly Row[]): Promise<ReadonlyMap<string, number>> {
  const columns = rows.map(({ document, titles }) => ({
    good_id: document.id,
    document,
    content_sha256: document.contentSha256,
    titles,
    name_keys: nameKeys(document.name),
    created_at: document.createdAt,
    updated_at: document.updatedAt,
  }));
  await insertRows(db, 'discovery_document', columns);
  const ids = rows.map(({ document }) => document.id);
  const { rows: inserted } = await sql`
    select ordinal, good_id from discovery_document where good_id = any (${ids}::uuid[])`.execute(
    db,
  );
  return new Map(OrdinalRows.parse(inserted).map(({ ordinal, good_id }) => [good_id, ordinal]));
}

/** As one JSON value, which costs the database less to read than as many parameters. */
async function insertRows(db: Db, table: string, rows: readonly object[]): Promise<void> {
  const columns = sql.join(Object.keys(rows[0] ?? {}).map((name) => sql.ref(name)));
  await sql`
    insert into ${sql.table(table)} (${columns})
    select ${columns}
    from json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)})`.execute(db);
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

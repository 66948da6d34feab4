import type { DiscoveryStore, DocumentDigest } from '@commonhold/registry/discovery';
import { DiscoveryDocument } from '@commonhold/schemas/discovery';
import { GoodId } from '@commonhold/schemas/good';
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import type { Tables } from '../tables/tables.ts';
import { facetsColumns } from './discovery-columns.ts';
import { discoveryWords } from './discovery-words.ts';
import { facetValuesOf } from './facet-values.ts';
import { nameKeys } from './name-keys.ts';

type Db = Kysely<Tables>;

/**
 * Writes the tables that the PostgreSQL search engine reads; the migrations `0002-create-discovery` and
 * `0004-split-discovery` say what they hold.
 */
export function createDiscoveryStore(db: Db): DiscoveryStore {
  return { ...writing(db), ...reading(db), ...comparing(db) };
}

function writing(db: Db): Pick<DiscoveryStore, 'put' | 'remove'> {
  return {
    async put(document) {
      const { titleWords, allWords, titles, titleLength, lexicon } = discoveryWords(document);
      await addWords(db, lexicon);
      const facets = await facetIds(db, document);
      const dates = {
        created_at: new Date(document.createdAt),
        updated_at: new Date(document.updatedAt),
      };
      const ordinal = await putDocument(db, document, { titles, ...dates });
      const words = { title_words: titleWords, all_words: allWords };
      await db
        .insertInto('discovery_words')
        .values({ ordinal, ...words })
        .onConflict((conflict) => conflict.column('ordinal').doUpdateSet(words))
        .execute();
      const columns = { facets, ...facetsColumns(document, { titleLength }) };
      await db
        .insertInto('discovery_facets')
        .values({ ordinal, good_id: document.id, ...columns })
        .onConflict((conflict) =>
          conflict.column('ordinal').doUpdateSet({ ...columns, changed_by: thisTransaction }),
        )
        .execute();
    },

    async remove(id) {
      const removed = await db
        .deleteFrom('discovery_document')
        .where('good_id', '=', id)
        .returning('ordinal')
        .executeTakeFirst();
      if (removed === undefined) return;
      await db
        .updateTable('discovery_facets')
        .set({ is_present: false, facets: [], changed_by: thisTransaction })
        .where('ordinal', '=', removed.ordinal)
        .execute();
    },
  };
}

const thisTransaction = sql<string>`pg_current_xact_id()`;

/** @returns the ordinal of the row. */
async function putDocument(
  db: Db,
  document: DiscoveryDocument,
  given: {
    readonly titles: readonly string[];
    readonly created_at: Date;
    readonly updated_at: Date;
  },
): Promise<number> {
  const columns = {
    document: JSON.stringify(document),
    content_sha256: document.contentSha256,
    name_keys: JSON.stringify(nameKeys(document.name)),
    ...given,
  };
  const row = await db
    .insertInto('discovery_document')
    .values({ good_id: document.id, ...columns })
    .onConflict((conflict) => conflict.column('good_id').doUpdateSet(columns))
    .returning('ordinal')
    .executeTakeFirstOrThrow();
  return row.ordinal;
}

const DocumentRows = z.array(
  z.object({ document: DiscoveryDocument }).transform(({ document }) => document),
);
const DigestRows = z.array(
  z
    .object({ good_id: GoodId, content_sha256: DiscoveryDocument.shape.contentSha256 })
    .transform(({ good_id, content_sha256 }): DocumentDigest => ({
      id: good_id,
      contentSha256: content_sha256,
    })),
);
const Ordinals = z.object({ first: z.int().nullable(), last: z.int().nullable() });

function reading(db: Db): Pick<DiscoveryStore, 'byIds' | 'documentsAfter' | 'count'> {
  return {
    async byIds(ids) {
      const rows = await db
        .selectFrom('discovery_document')
        .select('document')
        .where('good_id', '=', sql<string>`any (${[...ids]}::uuid[])`)
        .execute();
      return DocumentRows.parse(rows);
    },

    async documentsAfter(id, limit) {
      const rows = await db
        .selectFrom('discovery_document')
        .select('document')
        .$if(id !== undefined, (query) => query.where('good_id', '>', id ?? ''))
        .orderBy('good_id')
        .limit(limit)
        .execute();
      return DocumentRows.parse(rows);
    },

    async count() {
      const row = await db
        .selectFrom('discovery_document')
        .select(({ fn }) => fn.countAll<string>().as('documents'))
        .executeTakeFirstOrThrow();
      return Number(row.documents);
    },
  };
}

function comparing(db: Db): Pick<DiscoveryStore, 'digestsAfter' | 'digestsOf' | 'sampleDigests'> {
  const digests = () => db.selectFrom('discovery_document').select(['good_id', 'content_sha256']);
  return {
    async digestsAfter(id, limit) {
      const rows = await digests()
        .$if(id !== undefined, (query) => query.where('good_id', '>', id ?? ''))
        .orderBy('good_id')
        .limit(limit)
        .execute();
      return DigestRows.parse(rows);
    },

    async digestsOf(ids) {
      const rows = await digests()
        .where('good_id', '=', sql<string>`any (${[...ids]}::uuid[])`)
        .execute();
      return DigestRows.parse(rows);
    },

    async sampleDigests(limit) {
      const bounds = await db
        .selectFrom('discovery_document')
        .select(({ fn }) => [fn.min('ordinal').as('first'), fn.max('ordinal').as('last')])
        .executeTakeFirstOrThrow();
      const { first, last } = Ordinals.parse(bounds);
      if (first === null || last === null) return [];
      // Random numbers instead of a random order, which would read the whole table.
      const rows = await digests()
        .where(
          'ordinal',
          'in',
          sql<number>`(
            select ${first} + floor(random() * ${last - first + 1})::integer
            from generate_series(1, ${2 * limit}::integer))`,
        )
        .limit(limit)
        .execute();
      return DigestRows.parse(rows);
    },
  };
}

/** In ascending order, so that two transactions that add the same words wait for each other in one direction only. */
async function addWords(db: Db, words: readonly string[]): Promise<void> {
  await sql`
    insert into discovery_word (word)
    select word from unnest(${words}::text[]) with ordinality as given (word, place)
    where not exists (select from discovery_word known where known.word = given.word)
    order by place
    on conflict do nothing`.execute(db);
}

const IdRows = z.array(z.object({ id: z.int() }));

/** The numbers of all facet values of a document, ascending; new values get one. */
async function facetIds(db: Db, document: DiscoveryDocument): Promise<readonly number[]> {
  const values = facetValuesOf(document);
  const facets = values.map(({ facet }) => facet);
  const texts = values.map(({ value }) => value);
  await sql`
    insert into discovery_value (id, facet, value)
    select (facet.number::integer << 24) + nextval('discovery_value_number')::integer, facet.number, given.value
    from unnest(${facets}::text[], ${texts}::text[]) as given (facet, value)
    join discovery_facet facet on facet.name = given.facet
    where not exists (
      select from discovery_value known where known.facet = facet.number and known.value = given.value)
    group by facet.number, given.value
    order by facet.number, given.value
    on conflict do nothing`.execute(db);
  const { rows } = await sql`
    select known.id
    from unnest(${facets}::text[], ${texts}::text[]) as given (facet, value)
    join discovery_facet facet on facet.name = given.facet
    join discovery_value known on known.facet = facet.number and known.value = given.value
    group by known.id
    order by known.id`.execute(db);
  return IdRows.parse(rows).map(({ id }) => id);
}

import type { DiscoveryStore } from '@commonhold/registry/discovery';
import { type DiscoveryDocument, facetNames } from '@commonhold/schemas/discovery';
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import type { Tables } from '../tables/tables.ts';
import { discoveryWords } from './discovery-words.ts';
import { nameKeys } from './name-keys.ts';

type Db = Kysely<Tables>;

/** Writes the tables that the PostgreSQL search engine reads; migration `0002-create-discovery` says what they hold. */
export function createDiscoveryStore(db: Db): DiscoveryStore {
  return {
    async put(document) {
      const { titleWords, allWords, titles, lexicon } = discoveryWords(document);
      await addWords(db, lexicon);
      const columns = {
        document: JSON.stringify(document),
        content_sha256: document.contentSha256,
        title_words: titleWords,
        all_words: allWords,
        titles,
        facets: await facetIds(db, document),
        name_keys: JSON.stringify(nameKeys(document.name)),
        parameter_count: document.parameterCount ?? null,
        created_at: new Date(document.createdAt),
        updated_at: new Date(document.updatedAt),
      };
      await db
        .insertInto('discovery_document')
        .values({ good_id: document.id, ...columns })
        .onConflict((conflict) => conflict.column('good_id').doUpdateSet(columns))
        .execute();
    },

    async remove(id) {
      await db.deleteFrom('discovery_document').where('good_id', '=', id).execute();
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
  const values = facetNames.flatMap((facet) =>
    valuesOf(document, facet).map((value) => ({ facet, value })),
  );
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

function valuesOf(
  document: DiscoveryDocument,
  facet: (typeof facetNames)[number],
): readonly string[] {
  const value = document[facet];
  if (value === undefined) return [];
  return Array.isArray(value) ? value.map(String) : [String(value)];
}

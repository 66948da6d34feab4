import { aDiscoveryDocument } from '@commonhold/registry/contract';
import { ok } from '@commonhold/schemas/result';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { Database } from '../open/database.ts';
import { createUnitOfWork } from '../stores/create-unit-of-work.ts';
import { fillDiscovery } from './fill-discovery.ts';
import { openTestEmbedded } from './open-test-database.ts';

const documents = [
  aDiscoveryDocument(),
  aDiscoveryDocument({
    name: { en: "Kenya's \\ water {points}", ar: 'نقاط المياه', zh: '水点' },
    aliases: ['Maji, "Points"', ''],
    description: { en: 'Where water is drawn; measured, drawn and measured.' },
    keywords: ['water', "it's"],
    kind: ['dataset', 'software'],
    licence: ['CC-BY-4.0', 'MIT'],
    mofClass: 'class-i',
    sdg: [6, 13],
    publisher: ['Maji "Kwa" Wote, {x}'],
    parameterCount: Number.MAX_SAFE_INTEGER,
    memoryBytes: 16_000_000_000,
    createdAt: '2025-03-04T05:06:07.890Z',
  }),
  aDiscoveryDocument({ licence: ['MIT'], sdg: [6], language: ['sw', 'en'] }),
];

test('filling writes the rows that the store writes', async () => {
  await using stored = await openTestEmbedded();
  const unitOfWork = createUnitOfWork(stored.database);
  for (const document of documents) {
    await unitOfWork.transaction(async ({ discovery }) => ok(await discovery.put(document)));
  }
  await using filled = await openTestEmbedded();
  const progress: number[] = [];
  const written = await fillDiscovery(filled.database, documents, {
    onProgress: (done) => progress.push(done),
  });
  expect([written, progress]).toEqual([3, [3]]);
  const rows = await allRows(stored.database);
  expect(rows.indexes.length).toBeGreaterThan(5);
  expect(await allRows(filled.database)).toEqual(rows);
}, 120_000);

/** All that the search tables hold; transactions and the numbers of values left out, which say nothing. */
async function allRows({ db }: Database) {
  const select = async (query: ReturnType<typeof sql>) => (await query.execute(db)).rows;
  return {
    documents: await select(
      sql`select *, document::text as text from discovery_document order by ordinal`,
    ),
    words: await select(sql`select * from discovery_words order by ordinal`),
    facets: await select(sql`
      select to_jsonb(discovery_facets) - 'changed_by' - 'facets' as columns,
        (select array_agg(known.facet || known.value order by known.facet, known.value collate "C")
         from discovery_value known where known.id = any (facets)) as values
      from discovery_facets order by ordinal`),
    ascending: await select(sql`
      select ordinal from discovery_facets
      where facets = array(select distinct unnest(facets) order by 1) order by ordinal`),
    lexicon: await select(sql`select word from discovery_word order by word`),
    values: await select(
      sql`select facet, value, id >> 24 as prefix from discovery_value order by facet, value`,
    ),
    indexes: await select(
      sql`select indexdef from pg_indexes where tablename like 'discovery%' order by indexname`,
    ),
  };
}

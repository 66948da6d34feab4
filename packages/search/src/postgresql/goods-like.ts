import {
  type DiscoveryDocument,
  type FacetName,
  type SimilarGood,
  wordsOf,
} from '@commonhold/schemas/discovery';
import type { GoodId } from '@commonhold/schemas/good';
import { type QueryExecutorProvider, sql } from 'kysely';
import { z } from 'zod';
import { isFunctionWord } from '../words/function-words.ts';
import type { FacetDictionary } from './facet-dictionary.ts';
import type { GoodColumns } from './good-columns.ts';
import type { SearchParts } from './locate-goods.ts';
import { facetOfValue, narrow } from './narrow.ts';
import { readDocuments } from './read-documents.ts';

/** The facets that say what a good is about. */
const topicFacets = ['kind', 'sdg', 'theme', 'highValueCategory'] as const satisfies FacetName[];
/** What names and keywords share counts for more than what two goods are filed under. */
const wordShare = 0.6;
/** Less in common than this is chance: two datasets of one goal. */
const likenessMin = 0.25;
const wordsMax = 40;
/** A word that more goods have says little about any of them. */
const goodsOfWordMax = 2_000;
const shownWordsMax = 5;

/**
 * Goods about the same: by the words of their names, aliases and keywords, each worth more the rarer it is, and by kind,
 * goals, themes and high-value categories, compared as vectors (cosine) with the same worth. Reference records are left out.
 */
export async function goodsLike(
  parts: SearchParts,
  id: GoodId,
  limit: number,
): Promise<readonly SimilarGood[]> {
  const source = await readSource(parts.db, id);
  if (source === undefined) return [];
  const { columns } = await parts.goods.look(undefined);
  const byWords = await likenessByWords(parts.db, source, columns.size);
  const byTopics = await likenessByTopics(parts.dictionary, columns, source.ordinal);
  const candidates: { readonly ordinal: number; readonly likeness: number }[] = [];
  for (let ordinal = 0; ordinal < columns.ordinalEnd; ordinal += 1) {
    if (ordinal === source.ordinal || (columns.starts[ordinal] ?? -1) < 0) continue;
    const words = byWords.likeness.get(ordinal) ?? 0;
    const likeness = wordShare * words + (1 - wordShare) * byTopics.likenessOf(ordinal);
    if (likeness >= likenessMin) candidates.push({ ordinal, likeness });
  }
  const { ids } = columns;
  const nearest = candidates
    .filter(({ ordinal }) => !byTopics.isReference(ordinal))
    .toSorted(
      (left, right) =>
        right.likeness - left.likeness ||
        ((ids[left.ordinal] ?? '') < (ids[right.ordinal] ?? '') ? -1 : 1),
    )
    .slice(0, limit);
  const documents = await readDocuments(
    parts.db,
    nearest.map(({ ordinal }) => ordinal),
  );
  return documents.map((document) => toSimilar(source.document, document, byWords.worthOf));
}

interface Source {
  readonly ordinal: number;
  readonly document: DiscoveryDocument;
}

const OrdinalRows = z.array(z.object({ ordinal: z.int() }));

async function readSource(db: QueryExecutorProvider, id: GoodId): Promise<Source | undefined> {
  const { rows } = await sql`
    select ordinal from discovery_document where good_id = ${id}::uuid`.execute(db);
  const [row] = OrdinalRows.parse(rows);
  if (row === undefined) return undefined;
  const [document] = await readDocuments(db, [row.ordinal]);
  return document === undefined ? undefined : { ordinal: row.ordinal, document };
}

const WordRows = z.array(z.object({ word: z.string(), goods: z.string().nullable() }));

/** For each good that has words of the source's titles, which share of their worth it has. */
async function likenessByWords(
  db: QueryExecutorProvider,
  { ordinal: own, document }: Source,
  size: number,
) {
  const words = [...titleForms(document).keys()].slice(0, wordsMax);
  const { rows } = await sql`
    select word, goods_with_title_words(quote_literal(word)::tsquery, ${goodsOfWordMax + 1}) as goods
    from unnest(${words}::text[]) word`.execute(db);
  const worthOf = new Map<string, number>();
  const sums = new Map<number, number>();
  for (const { word, goods } of WordRows.parse(rows)) {
    const ordinals = (goods ?? '').split(',').filter(Boolean).map(Number);
    if (ordinals.length > goodsOfWordMax) continue;
    const worth = Math.log(1 + size / Math.max(1, ordinals.length));
    worthOf.set(word, worth);
    for (const ordinal of ordinals) sums.set(ordinal, (sums.get(ordinal) ?? 0) + worth);
  }
  const whole = sums.get(own) ?? 1;
  return {
    worthOf,
    likeness: new Map([...sums].map(([ordinal, sum]) => [ordinal, sum / whole])),
  };
}

/** How alike two goods are filed: the cosine between what the source and the good are filed under. */
async function likenessByTopics(dictionary: FacetDictionary, columns: GoodColumns, source: number) {
  const { counts, valueIds } = narrow(columns, { facetFilters: [], filters: {} }, undefined);
  const facets = new Set(await Promise.all(topicFacets.map((name) => dictionary.numberOf(name))));
  const [reference = 0] = await dictionary.idsOf('listing', ['reference']);
  const worthOf = new Map<number, number>();
  for (const [place, count] of counts.entries()) {
    const id = valueIds[place] ?? 0;
    if (count > 0 && facets.has(facetOfValue(id))) {
      worthOf.set(id, Math.log(1 + columns.size / count) ** 2);
    }
  }
  const own = new Set(valuesOf(columns, source));
  const lengthOf = (values: Iterable<number>) => {
    let sum = 0;
    for (const id of values) sum += worthOf.get(id) ?? 0;
    return Math.sqrt(sum);
  };
  const ownLength = lengthOf(own);
  return {
    isReference: (ordinal: number) => valuesOf(columns, ordinal).includes(reference),
    likenessOf(ordinal: number): number {
      const values = valuesOf(columns, ordinal);
      let shared = 0;
      for (const id of values) if (own.has(id)) shared += worthOf.get(id) ?? 0;
      return shared === 0 ? 0 : shared / (ownLength * lengthOf(values));
    },
  };
}

function valuesOf({ starts, lengths, values }: GoodColumns, ordinal: number): Int32Array {
  const start = starts[ordinal] ?? 0;
  return values.subarray(start, start + (lengths[ordinal] ?? 0));
}

/** The words of the titles and keywords that say something, by the form they are found by. */
function titleForms(document: DiscoveryDocument): ReadonlyMap<string, string> {
  const texts = [...Object.values(document.name), ...document.aliases, ...document.keywords];
  return new Map(
    texts.flatMap((text) =>
      wordsOf(text)
        .filter(({ form }) => form.length > 1 && !/^\p{N}+$/u.test(form) && !isFunctionWord(form))
        .map(({ form, stems, start, end }) => [stems[0] ?? form, text.slice(start, end)] as const),
    ),
  );
}

function toSimilar(
  source: DiscoveryDocument,
  document: DiscoveryDocument,
  worthOf: ReadonlyMap<string, number>,
): SimilarGood {
  const { contentSha256: _, words: __, description: ___, ...good } = document;
  const own = titleForms(source);
  return {
    good,
    shared: topicFacets
      .map((facet) => ({
        facet,
        values: document[facet].map(String).filter((value) => has(source, facet, value)),
      }))
      .filter(({ values }) => values.length > 0),
    words: [...titleForms(document)]
      .filter(([form]) => own.has(form) && worthOf.has(form))
      .toSorted(([left], [right]) => (worthOf.get(right) ?? 0) - (worthOf.get(left) ?? 0))
      .slice(0, shownWordsMax)
      .map(([, written]) => written),
  };
}

function has(
  document: DiscoveryDocument,
  facet: (typeof topicFacets)[number],
  value: string,
): boolean {
  return document[facet].map(String).includes(value);
}

import type { Verdict } from '@commonhold/schemas/assessment';
import type { SearchRequest } from '@commonhold/schemas/discovery';
import { type QueryExecutorProvider, type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import type { FacetDictionary } from './facet-dictionary.ts';
import type { GoodColumns } from './good-columns.ts';
import type { Matches } from './goods-in-step.ts';
import { facetOfValue } from './narrow.ts';
import { rankHits } from './rank-hits.ts';
import type { WeighedTerm } from './relax-terms.ts';
import { topOf } from './top-of.ts';

/** Up to so many hits all words of each are weighed; beyond it only whether and how they stand in the title, which is faster. */
const weighedMax = 1_000;

export interface HitsToOrder {
  readonly dictionary: FacetDictionary;
  readonly request: SearchRequest;
  readonly columns: GoodColumns;
  /** Ordinals. */
  readonly hits: Int32Array;
  readonly matches: Matches | undefined;
  readonly terms: readonly WeighedTerm[];
}

/** From the best on; a verdict that is not known yet may still turn out well. */
const verdictOrder = [
  'met',
  'undetermined',
  'not-applicable',
  'not-met',
] as const satisfies Verdict[];

/** The ordinals of one page, in order. */
export async function orderHits(
  db: QueryExecutorProvider,
  toOrder: HitsToOrder,
): Promise<readonly number[]> {
  const { dictionary, request, columns, hits, matches, terms } = toOrder;
  const { sort, offset, limit } = request;
  if (offset >= hits.length || limit === 0) return [];
  const top = (before: (left: number, right: number) => number) =>
    topOf(
      hits,
      offset + limit,
      (left, right) => before(left, right) || byId(columns)(left, right),
    ).slice(offset);
  switch (sort) {
    case 'newest':
      return top(byDate(columns.createdAtMs));
    case 'updated':
      return top(byDate(columns.updatedAtMs));
    case 'verdict':
      return top(byVerdict(columns, await dictionary.idsOf('dpgVerdict', verdictOrder)));
    case 'deployments':
      return top(byCount(columns, await dictionary.numberOf('deploymentPlace')));
    case 'name':
      return byName(db, toOrder);
    case 'relevance':
      if (matches === undefined) return top(byDate(columns.updatedAtMs));
      return hits.length > weighedMax
        ? top(byTitle(columns, matches))
        : rankHits(db, { request, hits, terms });
    default:
      return sort satisfies never;
  }
}

function byDate(column: Float64Array) {
  return (left: number, right: number) => (column[right] ?? 0) - (column[left] ?? 0);
}

/** The better the verdict, the earlier; then what was updated last. */
function byVerdict(columns: GoodColumns, best: readonly number[]) {
  const rank = (ordinal: number) => {
    for (const id of valuesOf(columns, ordinal)) {
      const place = best.indexOf(id);
      if (place >= 0) return place;
    }
    return best.length;
  };
  const byDateUpdated = byDate(columns.updatedAtMs);
  return (left: number, right: number) => rank(left) - rank(right) || byDateUpdated(left, right);
}

/** The more values of a facet, the earlier; then what was updated last. */
function byCount(columns: GoodColumns, facet: number) {
  const count = (ordinal: number) =>
    valuesOf(columns, ordinal).reduce((sum, id) => sum + Number(facetOfValue(id) === facet), 0);
  const byDateUpdated = byDate(columns.updatedAtMs);
  return (left: number, right: number) => count(right) - count(left) || byDateUpdated(left, right);
}

function valuesOf({ starts, lengths, values }: GoodColumns, ordinal: number): Int32Array {
  const start = starts[ordinal] ?? 0;
  return values.subarray(start, start + (lengths[ordinal] ?? 0));
}

function byId({ ids }: GoodColumns) {
  return (left: number, right: number) => ((ids[left] ?? '') < (ids[right] ?? '') ? -1 : 1);
}

/** A title that is the query; then titles that hold all words, the shortest first; then what was updated last. */
function byTitle(columns: GoodColumns, { inTitle, wholeTitle }: Matches) {
  const rank = new Float64Array(columns.ordinalEnd).fill(Number.MAX_VALUE);
  for (const ordinal of inTitle) rank[ordinal] = columns.titleLengths[ordinal] ?? 0;
  for (const ordinal of wholeTitle) rank[ordinal] = -1;
  const byDateUpdated = byDate(columns.updatedAtMs);
  return (left: number, right: number) =>
    (rank[left] ?? 0) - (rank[right] ?? 0) || byDateUpdated(left, right);
}

const Rows = z.array(z.object({ ordinal: z.int() }));

async function byName(
  db: QueryExecutorProvider,
  { request, columns, hits }: HitsToOrder,
): Promise<readonly number[]> {
  const isAll = hits.length === columns.size;
  const { rows } = await sql`
    select ordinal from discovery_document
    where ${isAll ? sql`true` : sql`ordinal = any (${`{${hits.join(',')}}`}::int[])`}
    order by ${nameKey(request.languages)} collate "C", good_id
    offset ${request.offset} limit ${request.limit}`.execute(db);
  return Rows.parse(rows).map(({ ordinal }) => ordinal);
}

/** The sort key in the reader's language, by the same choice as `chooseText`. */
function nameKey(languages: SearchRequest['languages']): RawBuilder<unknown> {
  const keys = [...languages, 'en'].flatMap((tag) => {
    const language = tag.toLowerCase();
    return [language, `${language.split('-')[0] ?? language}-*`];
  });
  const choices = [...keys, '*'].map((key) => sql`name_keys ->> ${key}`);
  return sql`coalesce(${sql.join(choices)})`;
}

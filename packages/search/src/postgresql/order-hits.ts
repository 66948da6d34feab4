import type { SearchRequest } from '@commonhold/schemas/discovery';
import { type QueryExecutorProvider, type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import type { GoodColumns } from './good-columns.ts';
import type { Matches } from './goods-in-step.ts';
import { rankHits } from './rank-hits.ts';
import type { WeighedTerm } from './relax-terms.ts';
import { topOf } from './top-of.ts';

/** Up to so many hits all words of each are weighed; beyond it only whether and how they stand in the title, which is faster. */
const weighedMax = 1_000;

export interface HitsToOrder {
  readonly request: SearchRequest;
  readonly columns: GoodColumns;
  /** Ordinals. */
  readonly hits: Int32Array;
  readonly matches: Matches | undefined;
  readonly terms: readonly WeighedTerm[];
}

/** The ordinals of one page, in order. */
export async function orderHits(
  db: QueryExecutorProvider,
  toOrder: HitsToOrder,
): Promise<readonly number[]> {
  const { request, columns, hits, matches, terms } = toOrder;
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

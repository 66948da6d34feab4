import { type SearchFilters, type SearchRequest, titleKey } from '@commonhold/schemas/discovery';
import type { QueryExecutorProvider } from 'kysely';
import type { FacetDictionary } from './facet-dictionary.ts';
import type { GoodColumns } from './good-columns.ts';
import type { GoodsInStep, Matches } from './goods-in-step.ts';
import { type Narrowed, narrow } from './narrow.ts';
import { type WeighedTerm, relaxTerms } from './relax-terms.ts';
import { searchTerms, toTsquery } from './search-terms.ts';

/** What the engine works with. */
export interface SearchParts {
  readonly db: QueryExecutorProvider;
  readonly dictionary: FacetDictionary;
  readonly goods: GoodsInStep;
}

/** The goods that a search finds, in no order yet. */
export interface Located {
  readonly columns: GoodColumns;
  readonly narrowed: Narrowed;
  readonly matches: Matches | undefined;
  /** The words that they were found by; none where there was no query. */
  readonly terms: readonly WeighedTerm[];
  /** A nearby query, where the one that was asked finds nothing. */
  readonly didYouMean?: string;
}

/** Fewer hits than this are worth adding to. */
const fewHits = 3;

/**
 * Finds what a search means: all words of the query, the last one as a beginning too; where fewer than three goods have
 * them, what matches most of what the query says.
 *
 * @returns undefined for a query of signs only, such as `???`: it asks for something and finds nothing.
 */
export async function locateGoods(
  parts: SearchParts,
  { query, filters }: Pick<SearchRequest, 'query' | 'filters'>,
): Promise<Located | undefined> {
  const written = searchTerms(query);
  if (written.length === 0) {
    return query === '' ? locate(parts, filters, undefined) : undefined;
  }
  // All words match, so that they need not be weighed against each other.
  const terms = written.map((term) => ({ ...term, weight: 0 }));
  const located = await locate(parts, filters, { query, words: toTsquery(written), terms });
  const isTitle = (located.matches?.wholeTitle.length ?? 0) > 0;
  if (isTitle || located.narrowed.hits.length >= fewHits) return located;
  const relaxed = await relaxTerms(parts.db, written, fewHits);
  if (relaxed === undefined) return located;
  const nearby = await locate(parts, filters, {
    query,
    words: relaxed.words,
    terms: relaxed.terms,
  });
  return relaxed.found > 0 ? nearby : { ...nearby, didYouMean: relaxed.query };
}

/** The nearest query that finds something, where this one finds nothing. */
export async function nearestQuery(
  { db }: SearchParts,
  query: string,
): Promise<string | undefined> {
  const written = searchTerms(query);
  if (written.length === 0) return undefined;
  const relaxed = await relaxTerms(db, written, 1);
  return relaxed === undefined || relaxed.found > 0 ? undefined : relaxed.query;
}

interface Sought {
  readonly query: string;
  /** A `tsquery`. */
  readonly words: string;
  readonly terms: readonly WeighedTerm[];
}

async function locate(
  { dictionary, goods }: SearchParts,
  filters: SearchFilters,
  sought: Sought | undefined,
): Promise<Located> {
  const facetFilters = await dictionary.filtersOf(filters);
  const { columns, matches } = await goods.look(
    sought === undefined ? undefined : { words: sought.words, titleKey: titleKey(sought.query) },
  );
  const narrowed = narrow(columns, { facetFilters, filters }, matches?.all);
  return { columns, narrowed, matches, terms: sought?.terms ?? [] };
}

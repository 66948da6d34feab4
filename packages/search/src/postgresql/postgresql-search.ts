import type { SearchEngine } from '@commonhold/registry/discovery';
import { DatabaseUnavailableError } from '@commonhold/registry/ports';
import { type SearchRequest, type SearchResponse, titleKey } from '@commonhold/schemas/discovery';
import { err, ok } from '@commonhold/schemas/result';
import type { QueryExecutorProvider } from 'kysely';
import { type FacetDictionary, createFacetDictionary } from './facet-dictionary.ts';
import { type GoodsInStep, createGoodsInStep } from './goods-in-step.ts';
import { narrow } from './narrow.ts';
import { orderHits } from './order-hits.ts';
import { readDocuments } from './read-documents.ts';
import { type WeighedTerm, relaxTerms } from './relax-terms.ts';
import { searchTerms, toTsquery } from './search-terms.ts';
import { toHit } from './to-hit.ts';
import { topFacets } from './top-facets.ts';

export interface PostgresqlSearch extends SearchEngine {
  /** Reads what the first search would have to wait for: about a second for a hundred thousand goods. */
  prepare(): Promise<void>;
}

/** Fewer hits than this are worth adding to. */
const fewHits = 3;

interface Parts {
  readonly db: QueryExecutorProvider;
  readonly dictionary: FacetDictionary;
  readonly goods: GoodsInStep;
}

/**
 * Finds goods in the tables that the discovery store writes; the migrations `0002-create-discovery` and
 * `0004-split-discovery` of `packages/database` describe them. Words are found by PostgreSQL; facets are filtered and
 * counted in memory, over columns that every search brings in step with what is committed. All words of the query must match,
 * the last one as a beginning too; where fewer than three goods have them, whatever the filters, goods that match most of what
 * the query says are found too; where none has, words with typing errors match as well, and the nearest query
 * that finds something is named in `didYouMean`. Totals and counts are exact. Failure: `unavailable`.
 */
export function createPostgresqlSearch(db: QueryExecutorProvider): PostgresqlSearch {
  const parts = { db, dictionary: createFacetDictionary(db), goods: createGoodsInStep(db) };
  return {
    async prepare() {
      await parts.goods.look(undefined);
    },
    async search(request, signal) {
      try {
        signal?.throwIfAborted();
        return ok(await answer(parts, request));
      } catch (error) {
        if (error instanceof DatabaseUnavailableError) {
          return err({ kind: 'unavailable', reason: error.message });
        }
        if (signal?.aborted === true) return err({ kind: 'unavailable', reason: 'cancelled' });
        throw error;
      }
    },
  };
}

async function answer(parts: Parts, request: SearchRequest): Promise<SearchResponse> {
  const written = searchTerms(request.query);
  // A query of signs only, such as `???`, asks for something and finds nothing.
  if (request.query !== '' && written.length === 0) return nothing(request);
  if (written.length === 0) {
    return (await find(parts, request, { words: undefined, terms: [] })).response;
  }
  // All words match, so that they need not be weighed against each other.
  const terms = written.map((term) => ({ ...term, weight: 0 }));
  const { response, isTitle } = await find(parts, request, { words: toTsquery(written), terms });
  if (isTitle || response.total.value >= fewHits) return response;
  const relaxed = await relaxTerms(parts.db, written, fewHits);
  if (relaxed === undefined) return response;
  const nearby = (await find(parts, request, relaxed)).response;
  return relaxed.found > 0 ? nearby : { ...nearby, didYouMean: relaxed.query };
}

async function find(
  { db, dictionary, goods }: Parts,
  request: SearchRequest,
  sought: { readonly words: string | undefined; readonly terms: readonly WeighedTerm[] },
): Promise<{ readonly response: SearchResponse; readonly isTitle: boolean }> {
  const { filters, languages } = request;
  const { words, terms } = sought;
  const facetFilters = await dictionary.filtersOf(filters);
  const { columns, matches } = await goods.look(
    words === undefined ? undefined : { words, titleKey: titleKey(request.query) },
  );
  const narrowed = narrow(columns, { facetFilters, filters }, matches?.all);
  const { hits } = narrowed;
  const page = await orderHits(db, { request, columns, hits, matches, terms });
  const documents = await readDocuments(db, page);
  const response: SearchResponse = {
    ...nothing(request),
    hits: documents.map((document) => toHit(document, terms, languages)),
    total: { value: hits.length, relation: 'exact' },
    facets: await topFacets(dictionary, request, narrowed),
  };
  return { response, isTitle: (matches?.wholeTitle.length ?? 0) > 0 };
}

function nothing({ facets, offset, limit }: SearchRequest): SearchResponse {
  return {
    hits: [],
    total: { value: 0, relation: 'exact' },
    facets: facets.map((facet) => ({ facet, values: [] })),
    offset,
    limit,
    engine: 'postgresql',
    degraded: false,
  };
}

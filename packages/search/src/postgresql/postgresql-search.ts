import type { SearchEngine } from '@commonhold/registry/discovery';
import { DatabaseUnavailableError } from '@commonhold/registry/ports';
import type { SearchRequest, SearchResponse } from '@commonhold/schemas/discovery';
import { err, ok } from '@commonhold/schemas/result';
import type { QueryExecutorProvider } from 'kysely';
import { correctTerms } from './corrected-terms.ts';
import { type Counted, countFacets } from './count-facets.ts';
import { type FacetDictionary, createFacetDictionary } from './facet-dictionary.ts';
import { findPage } from './find-page.ts';
import { type SearchTerm, searchTerms, toTsquery } from './search-terms.ts';
import { toHit } from './to-hit.ts';

/**
 * Finds goods in the tables that the discovery store writes (`0002-create-discovery` of `packages/database` describes
 * them). All words of the query must match, the last one as a beginning too; where that finds fewer than
 * three goods, words with typing errors match as well. Totals and counts are exact. Failure: `unavailable`.
 */
export function createPostgresqlSearch(db: QueryExecutorProvider): SearchEngine {
  const dictionary = createFacetDictionary(db);
  return {
    async search(request, signal) {
      try {
        signal?.throwIfAborted();
        return ok(await answer(db, dictionary, request));
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

async function answer(
  db: QueryExecutorProvider,
  dictionary: FacetDictionary,
  request: SearchRequest,
): Promise<SearchResponse> {
  const strictTerms = searchTerms(request.query);
  // A query of signs only, such as `???`, asks for something and finds nothing.
  if (request.query !== '' && strictTerms.length === 0)
    return respond(request, nothing(request), []);
  const facetFilters = await dictionary.filtersOf(request.filters);
  const soughtWith = (terms: readonly SearchTerm[]) => ({
    ...(terms.length === 0 ? {} : { words: toTsquery(terms) }),
    facetFilters,
    filters: request.filters,
  });
  const count = (terms: readonly SearchTerm[]) =>
    countFacets(db, dictionary, { sought: soughtWith(terms), request });

  let terms = strictTerms;
  let counted = await count(strictTerms);
  const correction =
    terms.length > 0 && counted.total < 3 ? await correctTerms(db, strictTerms) : undefined;
  if (correction !== undefined) {
    terms = correction.terms;
    counted = await count(terms);
  }
  const documents =
    request.limit === 0 || counted.total <= request.offset
      ? []
      : await findPage(db, {
          sought: soughtWith(terms),
          request,
          strictTerms,
          terms,
          total: counted.total,
        });
  const hits = documents.map((document) => toHit(document, terms, request.languages));
  const response = respond(request, counted, hits);
  return correction?.suggestion === undefined
    ? response
    : { ...response, didYouMean: correction.suggestion };
}

function respond(
  request: SearchRequest,
  { total, facets }: Counted,
  hits: SearchResponse['hits'],
): SearchResponse {
  return {
    hits,
    total: { value: total, relation: 'exact' },
    facets,
    offset: request.offset,
    limit: request.limit,
    engine: 'postgresql',
    degraded: false,
  };
}

function nothing(request: SearchRequest): Counted {
  return { total: 0, facets: request.facets.map((facet) => ({ facet, values: [] })) };
}

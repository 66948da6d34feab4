import type { SearchEngine } from '@commonhold/registry/discovery';
import { DatabaseUnavailableError } from '@commonhold/registry/ports';
import type { SearchRequest, SearchResponse } from '@commonhold/schemas/discovery';
import { err, ok } from '@commonhold/schemas/result';
import type { QueryExecutorProvider } from 'kysely';
import { type Counted, countFacets } from './count-facets.ts';
import { type FacetDictionary, createFacetDictionary } from './facet-dictionary.ts';
import { findPage } from './find-page.ts';
import { type WeighedTerm, relaxTerms } from './relax-terms.ts';
import { searchTerms, toTsquery } from './search-terms.ts';
import { toHit } from './to-hit.ts';

/**
 * Finds goods in the tables that the discovery store writes (`0002-create-discovery` of `packages/database` describes
 * them). All words of the query must match, the last one as a beginning too; where no good does, whatever the filters, the
 * nearest query that finds something is answered in its place and named in `didYouMean`. Totals and counts are
 * exact. Failure: `unavailable`.
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
  const written = searchTerms(request.query);
  // A query of signs only, such as `???`, asks for something and finds nothing.
  if (request.query !== '' && written.length === 0) return respond(request, nothing(request), []);
  const facetFilters = await dictionary.filtersOf(request.filters);
  const find = async (words: string | undefined, terms: readonly WeighedTerm[]) => {
    const sought = {
      ...(words === undefined ? {} : { words }),
      facetFilters,
      filters: request.filters,
    };
    const counted = await countFacets(db, dictionary, { sought, request });
    if (request.limit === 0 || counted.total <= request.offset)
      return respond(request, counted, []);
    const page = await findPage(db, { sought, request, terms, total: counted.total });
    const hits = page.map((document) => toHit(document, terms, request.languages));
    return respond(request, counted, hits);
  };

  if (written.length === 0) return find(undefined, []);
  // All words match, so that they need not be weighed against each other.
  const response = await find(
    toTsquery(written),
    written.map((term) => ({ ...term, weight: 0 })),
  );
  if (response.total.value > 0) return response;
  const relaxed = await relaxTerms(db, written);
  if (relaxed === undefined) return response;
  return { ...(await find(relaxed.words, relaxed.terms)), didYouMean: relaxed.query };
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

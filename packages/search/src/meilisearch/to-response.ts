import type {
  FacetCounts,
  FacetName,
  SearchRequest,
  SearchResponse,
} from '@commonhold/schemas/discovery';
import { z } from 'zod';
import { largestCounts } from '../facets/largest-counts.ts';
import { fromFacetKey } from './facet-key.ts';
import { attributeOf, totalFacet } from './search-queries.ts';
import { StoredHit, toHit } from './to-hit.ts';

const EngineResult = z.object({
  hits: z.array(StoredHit),
  /** Of each facet that was asked for: how many goods have each value. */
  facetDistribution: z.record(z.string(), z.record(z.string(), z.number())).optional(),
});
/** What of the server's answer to one query is used. */
export type EngineResult = z.infer<typeof EngineResult>;
export const MultiSearchResult = z.object({ results: z.array(EngineResult) });

export function toResponse(
  request: SearchRequest,
  results: readonly EngineResult[],
): SearchResponse {
  const [main] = results;
  const hits = (main?.hits ?? []).map((hit) => toHit(hit, request));
  const value = main === undefined ? 0 : totalOf(main);
  return {
    hits,
    total: { value, relation: isExact(request, hits.length, value) ? 'exact' : 'about' },
    facets: request.facets.map((facet) => ({
      facet,
      values: largestCounts(countsOf(results, facet), request.facetValuesMax, []),
    })),
    offset: request.offset,
    limit: request.limit,
    engine: 'meilisearch',
    degraded: false,
  };
}

/** Filters alone are counted; words make the server estimate, unless the last of the hits is among those that are given. */
function isExact({ query, offset, limit }: SearchRequest, hits: number, total: number): boolean {
  return query === '' || total === 0 || (hits < limit && offset + hits === total);
}

/** How many goods a query finds. */
export function totalOf({ facetDistribution }: EngineResult): number {
  return Object.values(facetDistribution?.[totalFacet] ?? {}).reduce(
    (sum, count) => sum + count,
    0,
  );
}

/** What the last query that counts a facet tells of it, in any order: those of narrowed facets come after the main query. */
export function countsOf(
  results: readonly EngineResult[],
  facet: FacetName,
): FacetCounts['values'] {
  const attribute = attributeOf(facet);
  const counting = results.findLast(
    ({ facetDistribution }) => facetDistribution?.[attribute] !== undefined,
  );
  return Object.entries(counting?.facetDistribution?.[attribute] ?? {})
    .map(([key, count]) => ({ value: fromFacetKey(key), count }))
    .filter(({ count }) => count > 0);
}

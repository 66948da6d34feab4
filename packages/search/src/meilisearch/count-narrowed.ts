import type { SearchFailure } from '@commonhold/registry/discovery';
import type { FacetCounts, SearchRequest } from '@commonhold/schemas/discovery';
import { type Result, ok } from '@commonhold/schemas/result';
import { largestCounts } from '../facets/largest-counts.ts';
import { type MultiSearch, countValues } from './count-values.ts';

/**
 * Adds to the largest values of each facet those that the search is narrowed to. Asks the server again only where one of
 * them is not among the largest.
 */
export async function countNarrowed(
  ask: MultiSearch,
  indexUid: string,
  found: { readonly request: SearchRequest; readonly facets: readonly FacetCounts[] },
): Promise<Result<readonly FacetCounts[], SearchFailure>> {
  const { request, facets } = found;
  const counted: FacetCounts[] = [];
  for (const { facet, values } of facets) {
    const narrowedTo = (request.filters[facet] ?? []).map(String);
    const missing = narrowedTo.filter((wanted) => !values.some(({ value }) => value === wanted));
    if (missing.length === 0 || values.length < request.facetValuesMax) {
      counted.push({ facet, values });
      continue;
    }
    const more = await countValues(ask, indexUid, { search: request, facet, values: missing });
    if (!more.ok) return more;
    const all = [...values, ...more.value.values];
    counted.push({ facet, values: largestCounts(all, request.facetValuesMax, narrowedTo) });
  }
  return ok(counted);
}

import type { FacetCounts, FacetName } from '@commonhold/schemas/discovery';

/** How often one value of one facet was counted; 0 where it was not. */
export function facetCount(
  facets: readonly FacetCounts[],
  facet: FacetName,
  value: string,
): number {
  const counts = facets.find((candidate) => candidate.facet === facet);
  return counts?.values.find((candidate) => candidate.value === value)?.count ?? 0;
}

import { type DiscoveryDocument, type FacetName, facetNames } from '@commonhold/schemas/discovery';

/** One value of one facet that a good has. */
export interface FacetValue {
  readonly facet: FacetName;
  readonly value: string;
}

/** The values of all facets of a document, as the tables hold them. */
export function facetValuesOf(document: DiscoveryDocument): readonly FacetValue[] {
  return facetNames.flatMap((facet) =>
    valuesOf(document, facet).map((value) => ({ facet, value })),
  );
}

function valuesOf(document: DiscoveryDocument, facet: FacetName): readonly string[] {
  const value = document[facet];
  if (value === undefined) return [];
  return Array.isArray(value) ? value.map(String) : [String(value)];
}

import type { FacetCounts, SearchRequest } from '@commonhold/schemas/discovery';
import { largestCounts } from '../facets/largest-counts.ts';
import type { FacetDictionary } from './facet-dictionary.ts';
import { type Narrowed, facetOfValue } from './narrow.ts';

interface Counted {
  readonly id: number;
  readonly count: number;
}

/** The largest values of every wanted facet, and those that the request narrows it to. */
export async function topFacets(
  dictionary: FacetDictionary,
  request: SearchRequest,
  { counts, valueIds }: Narrowed,
): Promise<readonly FacetCounts[]> {
  const byFacet = new Map<number, Counted[]>();
  const numbers = new Map<string, number>();
  for (const facet of request.facets) {
    const number = await dictionary.numberOf(facet);
    numbers.set(facet, number);
    byFacet.set(number, []);
  }
  for (const [place, count] of counts.entries()) {
    const id = valueIds[place] ?? 0;
    if (count > 0) byFacet.get(facetOfValue(id))?.push({ id, count });
  }
  const narrowedTo = new Set(
    (await dictionary.filtersOf(request.filters)).flatMap(({ ids }) => ids),
  );
  const largest = new Map(
    [...byFacet].map(([number, counted]) => [
      number,
      largestOf(counted, request.facetValuesMax, narrowedTo),
    ]),
  );
  const values = await dictionary.valuesOf([...largest.values()].flat().map(({ id }) => id));
  return request.facets.map((facet) => ({
    facet,
    values: largestCounts(
      (largest.get(numbers.get(facet) ?? 0) ?? []).map(({ id, count }) => ({
        value: values.get(id) ?? '',
        count,
      })),
      request.facetValuesMax,
      (request.filters[facet] ?? []).map(String),
    ),
  }));
}

/** The largest, with all that are as large as the smallest of them: which of these come first depends on their values. */
function largestOf(
  counted: readonly Counted[],
  valuesMax: number,
  narrowedTo: ReadonlySet<number>,
): readonly Counted[] {
  if (counted.length <= valuesMax) return counted;
  const sorted = counted.toSorted((left, right) => right.count - left.count);
  const smallest = sorted[valuesMax - 1]?.count ?? 0;
  return sorted.filter(({ id, count }) => count >= smallest || narrowedTo.has(id));
}

import { type FacetCounts, byCount } from '@commonhold/schemas/discovery';

type Counts = FacetCounts['values'];

/** The largest counts, and after them those of the values that a search is narrowed to, however small. */
export function largestCounts(
  counts: Counts,
  valuesMax: number,
  narrowedTo: readonly string[],
): Counts {
  const ordered = counts.toSorted(byCount);
  const chosen = new Set(narrowedTo);
  return ordered.filter(({ value }, place) => place < valuesMax || chosen.has(value));
}

import type { FacetCounts } from '@commonhold/schemas/discovery';

type Counts = FacetCounts['values'];

/** Largest first, then by value, as every list of counts is ordered. */
export function byCount(left: Counts[number], right: Counts[number]): number {
  return right.count - left.count || (left.value < right.value ? -1 : 1);
}

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

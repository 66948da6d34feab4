import type { FacetCounts } from './response.ts';

type Count = FacetCounts['values'][number];

/** Largest first, then by value, as every list of counts is ordered. */
export function byCount(left: Count, right: Count): number {
  return right.count - left.count || (left.value < right.value ? -1 : 1);
}

import type { ValueQuestion } from '@commonhold/registry/discovery';
import { type FacetCounts, byCount } from '@commonhold/schemas/discovery';
import { type SearchParts, locateGoods } from './locate-goods.ts';

/** How many of the goods that a search finds have each of the values. */
export async function countValues(
  parts: SearchParts,
  { search, facet, values }: ValueQuestion,
): Promise<FacetCounts> {
  const located = await locateGoods(parts, search);
  if (located === undefined) return { facet, values: [] };
  const { counts, valueIds } = located.narrowed;
  const numbers = await parts.dictionary.idsOf(facet, values);
  const byId = new Map(numbers.map((id, index) => [id, values[index] ?? '']));
  byId.delete(0);
  const counted: { value: string; count: number }[] = [];
  for (const [place, count] of counts.entries()) {
    const value = byId.get(valueIds[place] ?? 0);
    if (value !== undefined && count > 0) counted.push({ value, count });
  }
  return { facet, values: counted.toSorted(byCount) };
}

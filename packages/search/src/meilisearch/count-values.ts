import type { ValueQuestion } from '@commonhold/registry/discovery';
import type { FacetCounts } from '@commonhold/schemas/discovery';
import type { MultiSearchQuery } from 'meilisearch';
import { facetValuesMax } from './index-settings.ts';
import { toValueQuery } from './search-queries.ts';
import { type EngineResult, byCount, countsOf, totalOf } from './to-response.ts';

type Ask = (queries: MultiSearchQuery[]) => Promise<readonly EngineResult[]>;

/** How many goods of a search have each of the values; in two round trips where they have more values than the server counts at once. */
export async function countValues(
  ask: Ask,
  indexUid: string,
  question: ValueQuestion,
): Promise<FacetCounts> {
  const { facet, values } = question;
  if (values.length === 0) return { facet, values: [] };
  const counted = countsOf(await ask([toValueQuery(indexUid, question)]), facet, facetValuesMax);
  const wanted = new Set(values);
  const found = counted.filter(({ value }) => wanted.has(value));
  if (counted.length < facetValuesMax) return { facet, values: found };
  for (const { value } of found) wanted.delete(value);
  const missing = [...wanted];
  const results = await ask(
    missing.map((value) => toValueQuery(indexUid, { ...question, values: [value] })),
  );
  const more = results
    .map((result, index) => ({ value: missing[index] ?? '', count: totalOf(result) }))
    .filter(({ count }) => count > 0);
  return { facet, values: [...found, ...more].toSorted(byCount) };
}

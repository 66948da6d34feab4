import type { SearchFailure, ValueQuestion } from '@commonhold/registry/discovery';
import { type FacetCounts, facetValuesMax } from '@commonhold/schemas/discovery';
import { type Result, ok } from '@commonhold/schemas/result';
import type { MultiSearchQuery } from 'meilisearch';
import { toValueQuery } from './search-queries.ts';
import { type EngineResult, byCount, countsOf, totalOf } from './to-response.ts';

/** Asks several queries in one round trip. */
export type MultiSearch = (
  queries: readonly MultiSearchQuery[],
) => Promise<Result<readonly EngineResult[], SearchFailure>>;

/** So few that they are among the largest counts even where their goods have many other values as well. */
const valuesAtOnce = 100;

/** How many goods of a search have each of the values; in two round trips where their goods have more values than the server counts at once. */
export async function countValues(
  ask: MultiSearch,
  indexUid: string,
  question: ValueQuestion,
): Promise<Result<FacetCounts, SearchFailure>> {
  const { facet, values } = question;
  const countEach = async (groups: readonly (readonly string[])[]) =>
    groups.length === 0
      ? ok([])
      : ask(groups.map((group) => toValueQuery(indexUid, { ...question, values: group })));

  const groups = inGroups([...new Set(values)]);
  const results = await countEach(groups);
  if (!results.ok) return results;
  const found: FacetCounts['values'][number][] = [];
  const missing: string[] = [];
  for (const [index, group] of groups.entries()) {
    const result = results.value[index];
    const counted = result === undefined ? [] : countsOf([result], facet, facetValuesMax);
    const wanted = new Set(group);
    for (const one of counted) if (wanted.delete(one.value)) found.push(one);
    if (counted.length >= facetValuesMax) missing.push(...wanted);
  }
  const more = await countEach(missing.map((value) => [value]));
  if (!more.ok) return more;
  for (const [index, result] of more.value.entries()) {
    const count = totalOf(result);
    if (count > 0) found.push({ value: missing[index] ?? '', count });
  }
  return ok({ facet, values: found.toSorted(byCount) });
}

function inGroups(values: readonly string[]): readonly (readonly string[])[] {
  return Array.from({ length: Math.ceil(values.length / valuesAtOnce) }, (_, index) =>
    values.slice(index * valuesAtOnce, (index + 1) * valuesAtOnce),
  );
}

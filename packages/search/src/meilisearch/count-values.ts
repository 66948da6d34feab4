import type { SearchFailure, ValueQuestion } from '@commonhold/registry/discovery';
import { type FacetCounts, byCount, facetValuesMax } from '@commonhold/schemas/discovery';
import { type Result, ok } from '@commonhold/schemas/result';
import type { MultiSearchQuery } from 'meilisearch';
import { toValueQuery } from './search-queries.ts';
import { type EngineResult, countsOf, totalOf } from './to-response.ts';

/** Asks several queries in one round trip. */
export type MultiSearch = (
  queries: readonly MultiSearchQuery[],
) => Promise<Result<readonly EngineResult[], SearchFailure>>;

/** So few that they are mostly among the largest counts, though their goods have other values as well. */
const valuesAtOnce = 20;
/** A request with more may take longer than a search may, where there are a million goods. */
const queriesMax = 25;

/** How many goods of a search have each of the values; one by one where their goods have more values than the server counts at once. */
export async function countValues(
  ask: MultiSearch,
  indexUid: string,
  question: ValueQuestion,
): Promise<Result<FacetCounts, SearchFailure>> {
  const { facet, values } = question;
  const countEach = async (groups: readonly (readonly string[])[]) => {
    const queries = groups.map((group) => toValueQuery(indexUid, { ...question, values: group }));
    const results: EngineResult[] = [];
    for (const some of inGroups(queries, queriesMax)) {
      const answer = await ask(some);
      if (!answer.ok) return answer;
      results.push(...answer.value);
    }
    return ok(results);
  };

  const groups = inGroups([...new Set(values)], valuesAtOnce);
  const results = await countEach(groups);
  if (!results.ok) return results;
  const found: FacetCounts['values'][number][] = [];
  const missing: string[] = [];
  for (const [index, group] of groups.entries()) {
    const result = results.value[index];
    const counted = result === undefined ? [] : countsOf([result], facet);
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

function inGroups<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}

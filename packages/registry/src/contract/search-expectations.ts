import {
  type DiscoveryDocument,
  type FacetCounts,
  type FacetName,
  type SearchRequestInput,
  facetNames,
} from '@commonhold/schemas/discovery';
import type { SearchEngine } from '../discovery/index.ts';
import { sampleGoods } from './search-samples.ts';

export type Answer = Extract<Awaited<ReturnType<SearchEngine['search']>>, { ok: true }>['value'];
/** Asks the engine; what it fails with is thrown. */
export type Search = (request: SearchRequestInput) => Promise<Answer>;

/** Asks the engine; nothing where it refuses the request, which is not its fault but the caller’s. Other failures are thrown. */
export type AskOrRefuse = (request: SearchRequestInput) => Promise<Answer | undefined>;

export interface Question {
  readonly search: SearchRequestInput;
  readonly facet: FacetName;
  readonly values: readonly string[];
}
/** Asks the engine to count values; what it fails with is thrown. */
export type Count = (question: Question) => Promise<FacetCounts['values']>;

export function slugs({ hits }: Answer): readonly string[] {
  return hits.map(({ good }) => good.slug);
}

/** The counts of a facet as they must be, computed from the samples. */
export function expectedCounts(
  filters: SearchRequestInput['filters'],
  facet: (typeof facetNames)[number],
) {
  const goods = sampleGoods.filter((good) => passes(good, filters, facet));
  const counts = new Map<string, number>();
  for (const good of goods) {
    for (const value of valuesOf(good, facet)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .toSorted((left, right) => right.count - left.count || compare(left.value, right.value));
}

function passes(
  good: DiscoveryDocument,
  filters: SearchRequestInput['filters'],
  without: (typeof facetNames)[number],
): boolean {
  const isInRange =
    (good.parameterCount ?? -1) >= (filters?.parameterCountMin ?? -1) &&
    (good.memoryBytes ?? Number.MAX_SAFE_INTEGER) <=
      (filters?.memoryBytesMax ?? Number.MAX_SAFE_INTEGER);
  return (
    isInRange &&
    facetNames.every((facet) => {
      const wanted = (filters?.[facet] ?? []).map(String);
      if (facet === without || wanted.length === 0) return true;
      return valuesOf(good, facet).some((value) => wanted.includes(value));
    })
  );
}

export function valuesOf(
  good: DiscoveryDocument,
  facet: (typeof facetNames)[number],
): readonly string[] {
  return [good[facet]].flat().flatMap((value) => (value === undefined ? [] : [String(value)]));
}

/** The name that a reader of these languages is shown. */
export function nameIn({ name }: DiscoveryDocument, languages: readonly string[]): string {
  const [language = 'en'] = [...languages, 'en', ...Object.keys(name)].filter((tag) => tag in name);
  return name[language] ?? '';
}

/** By code point, ascending. */
export function compare(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

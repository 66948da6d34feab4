import { foldText, titleKey, type SearchHit } from '@commonhold/schemas/discovery';
import type { Problem } from '@commonhold/schemas/error';
import { type Result, ok } from '@commonhold/schemas/result';
import { type LanguageTag, chooseText } from '@commonhold/schemas/text';
import { z } from 'zod';
import { type SearchDeps, searchGoods } from './search-goods.ts';

/** What somebody who is typing may mean: a good by its name, or a keyword that goods carry. */
export const Suggestion = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('good'), text: z.string(), slug: z.string() }),
  z.strictObject({ kind: z.literal('keyword'), text: z.string() }),
]);
export type Suggestion = z.infer<typeof Suggestion>;

const suggestionsMax = 10;
const hitsRead = 20;

interface SuggestRequest {
  /** At most 300 characters; the last word may be unfinished. */
  readonly query: string;
  readonly languages: readonly LanguageTag[];
}

/**
 * At most ten suggestions: goods with a name or alias that begins with what is typed, keywords that do, then the
 * other goods that a search finds. No text twice, however it is spelt. Nothing for an empty query. Errors: as `searchGoods`.
 */
export async function suggest(
  deps: SearchDeps,
  request: SuggestRequest,
  signal?: AbortSignal,
): Promise<Result<readonly Suggestion[], Problem>> {
  const query = request.query.trim();
  if (query === '') return ok([]);
  const found = await searchGoods(deps, toSearch(query, request.languages), signal);
  if (!found.ok) return found;
  const typed = titleKey(query);
  const goods = found.value.hits.map((hit) => toGood(hit, request.languages, typed));
  const suggestions = [
    ...goods.filter(({ isBeginning }) => isBeginning).map(({ suggestion }) => suggestion),
    ...keywordsOf(found.value.hits, query),
    ...goods.filter(({ isBeginning }) => !isBeginning).map(({ suggestion }) => suggestion),
  ];
  return ok(withoutRepeats(suggestions).slice(0, suggestionsMax));
}

function toSearch(query: string, languages: readonly LanguageTag[]) {
  return {
    query,
    filters: {},
    facets: [],
    facetValuesMax: 1,
    sort: 'relevance' as const,
    offset: 0,
    limit: hitsRead,
    languages,
  };
}

function toGood({ good }: SearchHit, languages: readonly LanguageTag[], typed: string) {
  const titles = [...Object.values(good.name), ...good.aliases].map(titleKey);
  return {
    isBeginning: typed !== '' && titles.some((title) => title.startsWith(typed)),
    suggestion: {
      kind: 'good' as const,
      text: chooseText(good.name, languages).text,
      slug: good.slug,
    },
  };
}

/** Keywords of the hits that begin with what is typed, the most frequent first. */
function keywordsOf(hits: readonly SearchHit[], query: string): readonly Suggestion[] {
  const typed = foldText(query);
  const counts = new Map<string, { readonly text: string; count: number }>();
  for (const keyword of hits.flatMap(({ good }) => good.keywords)) {
    const key = foldText(keyword);
    if (!key.startsWith(typed)) continue;
    const counted = counts.get(key);
    if (counted === undefined) counts.set(key, { text: keyword, count: 1 });
    else counted.count += 1;
  }
  return [...counts.values()]
    .toSorted((left, right) => right.count - left.count || (left.text < right.text ? -1 : 1))
    .map(({ text }) => ({ kind: 'keyword' as const, text }));
}

function withoutRepeats(suggestions: readonly Suggestion[]): readonly Suggestion[] {
  const seen = new Set<string>();
  return suggestions.filter(({ text }) => {
    const key = foldText(text);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

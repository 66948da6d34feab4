import { type FacetName, byCount, holdsWords, toPhrase } from '@commonhold/schemas/discovery';
import type { SearchParts } from './locate-goods.ts';
import { facetOfValue, narrow } from './narrow.ts';

const valuesMax = 1_000;
/** Phrases that are remembered at most; beyond it the memory is emptied. */
const rememberedMax = 200_000;

export type ValuesLike = (facet: FacetName, words: readonly string[]) => Promise<readonly string[]>;

/** Finds values of a facet that goods have and whose words begin with all given ones, the most frequent first, at most 1,000. */
export function createValuesLike({ dictionary, goods }: SearchParts): ValuesLike {
  const phrases = new Map<string, string>();
  const phraseOf = (value: string) => {
    const known = phrases.get(value);
    if (known !== undefined) return known;
    if (phrases.size >= rememberedMax) phrases.clear();
    const phrase = toPhrase(value);
    phrases.set(value, phrase);
    return phrase;
  };

  return async (facet, words) => {
    const { columns } = await goods.look(undefined);
    const { counts, valueIds } = narrow(columns, { facetFilters: [], filters: {} }, undefined);
    const number = await dictionary.numberOf(facet);
    const present: { readonly id: number; readonly count: number }[] = [];
    for (const [place, count] of counts.entries()) {
      const id = valueIds[place] ?? 0;
      if (count > 0 && facetOfValue(id) === number) present.push({ id, count });
    }
    const values = await dictionary.valuesOf(present.map(({ id }) => id));
    return present
      .map(({ id, count }) => ({ value: values.get(id) ?? '', count }))
      .filter(({ value }) => holdsWords(phraseOf(value), words))
      .toSorted(byCount)
      .slice(0, valuesMax)
      .map(({ value }) => value);
  };
}

import type { DiscoveryDocument } from '@commonhold/schemas/discovery';
import { formsOf, titleKey, wordsOf } from '@commonhold/schemas/discovery';

/** What of a document's words goes into the search tables; see the migrations `0002-create-discovery` and `0004-split-discovery`. */
export interface DiscoveryWords {
  readonly titleWords: string;
  readonly allWords: string;
  readonly titles: readonly string[];
  /** Words of the name in its first language. */
  readonly titleLength: number;
  /** For the table of words, ascending. */
  readonly lexicon: readonly string[];
}

/** A `tsvector` holds at most 1 MB and positions up to 16,383. Source: PostgreSQL 15 manual, 12.11. */
const positionMax = 16_383;
const formsMax = 5_000;
const lexiconWord = /^[\p{L}\p{M}]{3,40}$/u;

type Weight = 'A' | 'B' | 'C' | 'D';

/** @param split `wordsOf`, or what gives the same. */
export function discoveryWords(
  document: DiscoveryDocument,
  split: typeof wordsOf = wordsOf,
): DiscoveryWords {
  const { aliases, keywords, words } = document;
  const names = Object.values(document.name);
  const titles = new WordVector();
  const all = new WordVector();
  const lexicon = new Set<string>();
  const add = (
    texts: readonly string[],
    weights: { readonly title?: Weight; readonly all: Weight },
  ) => {
    for (const word of texts.flatMap((text) => split(text))) {
      for (const found of formsOf(word)) {
        all.add(found, weights.all);
        if (weights.title !== undefined) titles.add(found, weights.title);
      }
      if (lexicon.size < formsMax && lexiconWord.test(word.form)) lexicon.add(word.form);
    }
  };
  add(names, { title: 'A', all: 'A' });
  add(aliases, { title: 'B', all: 'A' });
  add(keywords, { title: 'C', all: 'B' });
  add(Object.values(document.description), { all: 'C' });
  add(words, { all: 'D' });
  return {
    titleWords: titles.toString(),
    allWords: all.toString(),
    titles: [...new Set([...names, ...aliases].map(titleKey))].filter((key) => key !== ''),
    titleLength: wordsOf(names[0] ?? '').length,
    lexicon: [...lexicon].toSorted(),
  };
}

/** Words with places and weights, in the notation of `tsvector`. */
class WordVector {
  readonly #places = new Map<string, string[]>();
  #position = 0;

  add(form: string, weight: Weight): void {
    if (this.#position < positionMax) this.#position += 1;
    const places = this.#places.get(form);
    // PostgreSQL keeps 255 places of a word; a few say as much.
    if (places === undefined && this.#places.size < formsMax) {
      this.#places.set(form, [`${this.#position}${weight}`]);
    } else if (places !== undefined && places.length < 20) {
      places.push(`${this.#position}${weight}`);
    }
  }

  toString(): string {
    return [...this.#places]
      .map(([form, places]) => `'${form.replaceAll(/['\\]/gu, '$&$&')}':${places.join(',')}`)
      .join(' ');
  }
}

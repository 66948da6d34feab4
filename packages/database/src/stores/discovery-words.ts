import type { DiscoveryDocument } from '@commonhold/schemas/discovery';
import { formsOf, titleKey, wordsOf } from '@commonhold/schemas/discovery';

/** What of a document's words goes into the search tables; see migration `0002-create-discovery`. */
export interface DiscoveryWords {
  readonly titleWords: string;
  readonly allWords: string;
  readonly titles: readonly string[];
  /** For the table of words, ascending. */
  readonly lexicon: readonly string[];
}

/** A `tsvector` holds at most 1 MB and positions up to 16,383. Source: PostgreSQL 15 manual, 12.11. */
const positionMax = 16_383;
const formsMax = 5_000;
const lexiconWord = /^[\p{L}\p{M}]{3,40}$/u;

type Weight = 'A' | 'B' | 'C' | 'D';

export function discoveryWords(document: DiscoveryDocument): DiscoveryWords {
  const names = Object.values(document.name);
  const titles = new WordVector();
  titles.add('A', names);
  titles.add('B', document.aliases);
  titles.add('C', document.keywords);
  const all = new WordVector();
  all.add('A', [...names, ...document.aliases]);
  all.add('B', document.keywords);
  all.add('C', Object.values(document.description));
  all.add('D', document.words);
  return {
    titleWords: titles.toString(),
    allWords: all.toString(),
    titles: [...new Set([...names, ...document.aliases].map(titleKey))].filter((key) => key !== ''),
    lexicon: lexiconOf(document),
  };
}

function lexiconOf(document: DiscoveryDocument): readonly string[] {
  const { name, aliases, keywords, description, words } = document;
  const texts = [
    ...Object.values(name),
    ...aliases,
    ...keywords,
    ...Object.values(description),
    ...words,
  ];
  const forms = new Set<string>();
  for (const text of texts) {
    for (const { form } of wordsOf(text)) {
      if (lexiconWord.test(form)) forms.add(form);
      if (forms.size >= formsMax) return [...forms].toSorted();
    }
  }
  return [...forms].toSorted();
}

/** Words with places and weights, in the notation of `tsvector`. */
class WordVector {
  readonly #places = new Map<string, string[]>();
  #position = 0;

  add(weight: Weight, texts: readonly string[]): void {
    for (const text of texts) {
      for (const form of formsOf(text)) this.#addForm(form, weight);
    }
  }

  #addForm(form: string, weight: Weight): void {
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

import { formsOf, wordsOf } from './words.ts';

/** The words of a text as one string in which each begins after a space, for `holdsWords`. */
export function toPhrase(text: string): string {
  return ` ${wordsOf(text).flatMap(formsOf).join(' ')}`;
}

/** The words that a query asks for. */
export function queryWords(query: string): readonly string[] {
  return wordsOf(query).map(({ form }) => form);
}

/** Whether each of the words begins a word of the phrase. Case and accents do not matter. */
export function holdsWords(phrase: string, words: readonly string[]): boolean {
  return words.every((word) => phrase.includes(` ${word}`));
}

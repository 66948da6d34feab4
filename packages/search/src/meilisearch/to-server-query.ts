/** "And the", "with the", "for the" and the like, with or without vowel signs: Arabic writes them as one word with what follows. */
const arabicArticle =
  /(?<![\p{L}\p{M}])(?:[وفبك]\p{M}*ا\p{M}*ل|ل\p{M}*ل)\p{M}*(?=(?:\p{L}\p{M}*){3})/gu;
/** "Of", "in", "for" and "from" of Amharic and Tigrinya, likewise. */
const ethiopicPrefix = /(?<!\p{L})[የበለከ](?=\p{Script=Ethiopic}{2})/gu;
const withPrefixes = /[\p{Script=Ethiopic}\p{Script=Arabic}]/u;
const word = /[\p{L}\p{M}]+/gu;

/**
 * A query as the server is asked. It takes the Arabic article off words, but nothing before it, and knows nothing of
 * Ethiopic script; documents hold the bare words as well. Half a character is no text to it.
 */
export function toServerQuery(query: string): string {
  return withoutPrefixes(query.toWellFormed());
}

/** Words of a text that stand in it with a preposition only, without it. */
export function bareWordsOf(text: string): readonly string[] {
  if (!withPrefixes.test(text)) return [];
  return [...text.matchAll(word)]
    .map(([written]) => ({ written, bare: withoutPrefixes(written) }))
    .filter(({ written, bare }) => bare !== written)
    .map(({ bare }) => bare);
}

function withoutPrefixes(text: string): string {
  return text.replaceAll(arabicArticle, 'ال').replaceAll(ethiopicPrefix, '');
}

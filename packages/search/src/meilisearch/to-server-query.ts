/** "And the", "with the", "for the" and the like: Arabic writes them as one word with what follows. */
const arabicArticle = /(?<!\p{L})(?:[وفبك]ال|لل)(?=\p{L}{3})/gu;
/** "Of", "in", "for" and "from" of Amharic and Tigrinya, likewise. */
const ethiopicPrefix = /(?<!\p{L})[የበለከ](?=\p{Script=Ethiopic}{2})/gu;

/**
 * A query as the server is asked. It takes the Arabic article off words, but nothing before it, and knows nothing of
 * Ethiopic script; documents hold the bare words (see `toIndexDocument`). Half a character is no text to it.
 */
export function toServerQuery(query: string): string {
  return query.toWellFormed().replaceAll(arabicArticle, 'ال').replaceAll(ethiopicPrefix, '');
}

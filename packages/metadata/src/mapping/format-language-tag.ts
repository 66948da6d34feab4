/**
 * A language tag in the customary case: `pt-BR`, `zh-Hant`, `sr-Latn-RS`. JSON-LD processors
 * write all tags in lower case. Source: RFC 5646, 2.1.1.
 */
export function formatLanguageTag(tag: string): string {
  const subtags = tag.toLowerCase().split('-');
  const singleton = subtags.findIndex((subtag) => subtag.length === 1);
  return subtags
    .map((subtag, index) => {
      if (index === 0 || (singleton !== -1 && index > singleton)) return subtag;
      if (subtag.length === 2) return subtag.toUpperCase();
      if (subtag.length === 4 && /^[a-z]/u.test(subtag)) return capitalise(subtag);
      return subtag;
    })
    .join('-');
}

function capitalise(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

import type { JsonObject } from '../linked-data/json-ld-document.ts';

const escapes: Readonly<Record<string, string>> = {
  '<': '\\u003c',
  '>': '\\u003e',
  '&': '\\u0026',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
};

/**
 * A document as the content of `<script type="application/ld+json">`. Whatever the texts hold,
 * the result has no `<`, `>` or `&`, so it can neither end the element nor begin a comment, and it parses to the same document.
 * Source: HTML Living Standard, 4.12.1.3, restrictions for contents of script elements.
 */
export function embedJsonLd(document: JsonObject): string {
  return JSON.stringify(document).replace(
    /[<>&\u2028\u2029]/gu,
    (character) => escapes[character] ?? character,
  );
}

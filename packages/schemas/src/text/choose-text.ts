import type { LanguageTag } from './text.ts';

/**
 * Picks the text for a reader: an exact tag, then the same primary language,
 * then English, then the first there is.
 *
 * @returns the text with the tag it is written in, so that a page can set `lang`.
 */
export function chooseText(
  texts: Readonly<Record<LanguageTag, string>>,
  wanted: readonly LanguageTag[] = ['en'],
): { readonly language: LanguageTag; readonly text: string } {
  const tags = Object.keys(texts);
  for (const tag of [...wanted, 'en']) {
    const found =
      tags.find((candidate) => candidate.toLowerCase() === tag.toLowerCase()) ??
      tags.find((candidate) => primary(candidate) === primary(tag));
    if (found !== undefined) return { language: found, text: texts[found] ?? '' };
  }
  const first = tags[0] ?? 'und';
  return { language: first, text: texts[first] ?? '' };
}

function primary(tag: LanguageTag): string {
  return tag.split('-')[0]?.toLowerCase() ?? '';
}

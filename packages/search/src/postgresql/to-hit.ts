import type { DiscoveryDocument, HighlightedText, SearchHit } from '@commonhold/schemas/discovery';
import { type LanguageTag, chooseText } from '@commonhold/schemas/text';
import { isFunctionWord } from '../words/function-words.ts';
import { excerpt, highlight, matchesIn } from './highlight.ts';
import type { SearchTerm } from './search-terms.ts';

/** A hit with what matched, in the reader's language, or in another where only that one matched. */
export function toHit(
  document: DiscoveryDocument,
  searched: readonly SearchTerm[],
  languages: readonly LanguageTag[],
): SearchHit {
  const { contentSha256: _, words, description, ...good } = document;
  const terms = searched.some(isTelling) ? searched.filter(isTelling) : searched;
  const name = bestText(good.name, terms, languages);
  const details = bestText(description, terms, languages);
  const isIn = (texts: readonly string[]) =>
    texts.some((text) => matchesIn(text, terms).length > 0);
  const places = [
    ['name', name.spans.length > 0],
    ['alias', isIn(good.aliases)],
    ['keyword', isIn(good.keywords)],
    ['description', details.spans.length > 0],
    ['words', isIn(words)],
  ] as const;
  return {
    good,
    name: { language: name.language, parts: highlight(name.text, name.spans) },
    excerpt: { language: details.language, parts: excerpt(details.text, details.spans) },
    matchedIn: places.filter(([, isMatch]) => isMatch).map(([place]) => place),
  };
}

function isTelling({ form }: SearchTerm): boolean {
  return !isFunctionWord(form);
}

function bestText(
  texts: Readonly<Record<LanguageTag, string>>,
  terms: readonly SearchTerm[],
  languages: readonly LanguageTag[],
): {
  readonly language: HighlightedText['language'];
  readonly text: string;
  readonly spans: ReturnType<typeof matchesIn>;
} {
  const own = chooseText(texts, languages);
  const spans = matchesIn(own.text, terms);
  if (spans.length > 0) return { ...own, spans };
  for (const [language, text] of Object.entries(texts)) {
    const found = matchesIn(text, terms);
    if (found.length > 0) return { language, text, spans: found };
  }
  return { ...own, spans };
}

import type { HighlightedText, SearchHit } from '@commonhold/schemas/discovery';
import { type LanguageTag, chooseText } from '@commonhold/schemas/text';
import { z } from 'zod';
import { fromIndexDocument } from './index-document.ts';

/** Marks around what matched: private-use characters, which no record needs. They never reach a page. */
export const highlightTags = { start: '\uE000', end: '\uE001' } as const;

const excerptLengthMax = 240;

const Hit = z.looseObject({
  _formatted: z.looseObject({
    name: z.record(z.string(), z.string()),
    description: z.record(z.string(), z.string()),
  }),
  _matchesPosition: z.record(z.string(), z.unknown()).default({}),
});

/** A hit with its name and an excerpt in the reader's language, or in the language that matched. */
export function toHit(stored: unknown, languages: readonly LanguageTag[]): SearchHit {
  const { _formatted: formatted, _matchesPosition: matches } = Hit.parse(stored);
  const { contentSha256: _, words: __, description: ___, ...good } = fromIndexDocument(stored);
  return {
    good,
    name: highlighted(formatted.name, languages),
    excerpt: highlighted(formatted.description, languages),
    matchedIn: [
      ...new Set(
        Object.keys(matches).map((attribute) => places[attribute.split('.')[0] ?? ''] ?? 'words'),
      ),
    ],
  };
}

const places: Readonly<Record<string, string>> = {
  name: 'name',
  aliases: 'alias',
  keywords: 'keyword',
  publisher: 'publisher',
  words: 'words',
  description: 'description',
};

function highlighted(
  texts: Readonly<Record<LanguageTag, string>>,
  languages: readonly LanguageTag[],
): HighlightedText {
  const own = chooseText(texts, languages);
  const matching = Object.entries(texts).find(([, text]) => text.includes(highlightTags.start));
  const chosen =
    own.text.includes(highlightTags.start) || matching === undefined
      ? own
      : { language: matching[0], text: matching[1] };
  return { language: chosen.language, parts: toParts(cut(chosen.text)) };
}

function cut(text: string): string {
  if (text.length <= excerptLengthMax) return text;
  const end = text.lastIndexOf(' ', excerptLengthMax);
  return `${text.slice(0, end > 0 ? end : excerptLengthMax)}…`;
}

function toParts(text: string): HighlightedText['parts'] {
  return text
    .split(highlightTags.start)
    .flatMap((piece, index) => {
      if (index === 0) return [{ text: piece, isMatch: false }];
      const [match = '', ...rest] = piece.split(highlightTags.end);
      return [
        { text: match, isMatch: true },
        { text: rest.join(''), isMatch: false },
      ];
    })
    .filter((part) => part.text !== '');
}

import type { HighlightedText, SearchHit } from '@commonhold/schemas/discovery';
import { type LanguageTag, chooseText } from '@commonhold/schemas/text';
import { z } from 'zod';
import { toFoundGood } from './index-document.ts';

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

/** In the order in which they are told, as by every engine. */
const places = ['name', 'alias', 'keyword', 'description', 'words'] as const;
/** Of the attributes that are searched; the server marks the words of the query in all others too. */
const placeOf: Readonly<Record<string, (typeof places)[number]>> = {
  name: 'name',
  aliases: 'alias',
  keywords: 'keyword',
  description: 'description',
  publisher: 'words',
  words: 'words',
};

/** A hit with its name and an excerpt in the reader's language, or in the language that matched. */
export function toHit(stored: unknown, languages: readonly LanguageTag[]): SearchHit {
  const { _formatted: formatted, _matchesPosition: matches, ...fields } = Hit.parse(stored);
  const matched = new Set(
    Object.keys(matches).map((attribute) => placeOf[attribute.split('.')[0] ?? '']),
  );
  return {
    good: toFoundGood(fields),
    name: toHighlighted(chooseMatching(formatted.name, languages)),
    excerpt: toHighlighted(cut(chooseMatching(formatted.description, languages))),
    matchedIn: places.filter((place) => matched.has(place)),
  };
}

interface Text {
  readonly language: LanguageTag;
  readonly text: string;
}

/** The reader's language, or the one that matched. */
function chooseMatching(
  texts: Readonly<Record<LanguageTag, string>>,
  languages: readonly LanguageTag[],
): Text {
  const own = chooseText(texts, languages);
  if (own.text.includes(highlightTags.start)) return own;
  const matching = Object.entries(texts).find(([, text]) => text.includes(highlightTags.start));
  return matching === undefined ? own : { language: matching[0], text: matching[1] };
}

/** Between words where there are any, never within a character. */
function cut({ language, text }: Text): Text {
  if (text.length <= excerptLengthMax) return { language, text };
  const space = text.lastIndexOf(' ', excerptLengthMax);
  const end = space > 0 ? space : excerptLengthMax;
  return {
    language,
    text: `${text
      .slice(0, end)
      .toWellFormed()
      .replace(/\uFFFD$/u, '')}…`,
  };
}

function toHighlighted({ language, text }: Text): HighlightedText {
  return { language, parts: toParts(text) };
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

import {
  FoundGood,
  type HighlightedText,
  type SearchHit,
  type SearchRequest,
} from '@commonhold/schemas/discovery';
import { type LanguageTag, chooseText } from '@commonhold/schemas/text';
import { z } from 'zod';

/** Marks around what matched: private-use characters, which no record needs. They never reach a page. */
export const highlightTags = { start: '\uE000', end: '\uE001' } as const;

const excerptLengthMax = 240;

const Formatted = z.object({
  name: z.record(z.string(), z.string()),
  description: z.record(z.string(), z.string()),
  aliases: z.array(z.string()).default([]),
  keywords: z.array(z.string()).default([]),
  publisher: z.array(z.string()).default([]),
});
const Found = z
  .string()
  .transform((text, context) => {
    try {
      const found: unknown = JSON.parse(text);
      return found;
    } catch {
      context.addIssue('is not JSON');
      return z.NEVER;
    }
  })
  .pipe(FoundGood);
/** As the server answers: what a list shows of a good, and texts with marks. */
export const StoredHit = z.object({ found: Found, _formatted: Formatted });

/**
 * Attributes in which the server marks what matched. It could tell the places in all attributes, but would take apart every
 * word of every hit for it, which costs more than the search itself.
 */
export const shownFields = ['name', 'description', 'aliases', 'keywords', 'publisher'] as const;

/** A hit with its name and an excerpt in the reader's language, or in the language that matched. */
export function toHit(
  { found: good, _formatted: formatted }: z.infer<typeof StoredHit>,
  { query, languages }: Pick<SearchRequest, 'query' | 'languages'>,
): SearchHit {
  return {
    good,
    name: toHighlighted(chooseMatching(formatted.name, languages)),
    excerpt: toHighlighted(cut(chooseMatching(formatted.description, languages))),
    matchedIn: query === '' ? [] : placesOf(formatted),
  };
}

/** In the order in which they are told, as by every engine. What matched where nothing is marked stands in other words. */
function placesOf({
  name,
  aliases,
  keywords,
  description,
  publisher,
}: z.infer<typeof Formatted>): readonly string[] {
  const texts = {
    name: Object.values(name),
    alias: aliases,
    keyword: keywords,
    description: Object.values(description),
    words: publisher,
  };
  const places = Object.entries(texts)
    .filter(([, some]) => some.some((text) => text.includes(highlightTags.start)))
    .map(([place]) => place);
  return places.length === 0 ? ['words'] : places;
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

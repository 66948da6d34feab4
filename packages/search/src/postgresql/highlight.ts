import { type HighlightedText, formsOf, wordsOf } from '@commonhold/schemas/discovery';
import type { SearchTerm } from './search-terms.ts';

interface Span {
  readonly start: number;
  readonly end: number;
}

const excerptLengthMax = 240;
/** How much of the text before the first match an excerpt shows. */
const leadLength = 60;

/** Where the words of the query stand in a text, in order, apart from each other. */
export function matchesIn(text: string, terms: readonly SearchTerm[]): readonly Span[] {
  if (terms.length === 0) return [];
  const spans: Span[] = [];
  for (const word of wordsOf(text)) {
    const { start, end } = word;
    const forms = formsOf(word);
    if (!terms.some((term) => matches(term, forms))) continue;
    const last = spans.at(-1);
    // Neighbouring characters of Chinese text overlap.
    if (last !== undefined && start < last.end)
      spans[spans.length - 1] = { start: last.start, end };
    else spans.push({ start, end });
  }
  return spans;
}

function matches({ form, alternatives, isPrefix }: SearchTerm, forms: readonly string[]): boolean {
  return forms.some(
    (candidate) => alternatives.includes(candidate) || (isPrefix && candidate.startsWith(form)),
  );
}

/** The text in parts that matched and parts that did not; joined they are the text. */
export function highlight(text: string, spans: readonly Span[]): HighlightedText['parts'] {
  const parts: { text: string; isMatch: boolean }[] = [];
  let done = 0;
  for (const { start, end } of spans) {
    if (start > done) parts.push({ text: text.slice(done, start), isMatch: false });
    parts.push({ text: text.slice(start, end), isMatch: true });
    done = end;
  }
  if (done < text.length) parts.push({ text: text.slice(done), isMatch: false });
  return parts;
}

/** A piece of the text around its first match, cut between words, with `…` where it was cut. */
export function excerpt(text: string, spans: readonly Span[]): HighlightedText['parts'] {
  if (text.length <= excerptLengthMax) return highlight(text, spans);
  const first = spans[0]?.start ?? 0;
  const from = first <= leadLength ? 0 : wordStart(text, first - leadLength, first);
  const to = wordEnd(text, from + excerptLengthMax, spans[0]?.end ?? from + 1);
  const inside = spans
    .filter(({ start, end }) => start >= from && end <= to)
    .map(({ start, end }) => ({ start: start - from, end: end - from }));
  return [
    ...(from > 0 ? [{ text: '…', isMatch: false }] : []),
    ...highlight(text.slice(from, to), inside),
    ...(to < text.length ? [{ text: '…', isMatch: false }] : []),
  ];
}

/** The first beginning of a word at or after the place, or the limit. */
function wordStart(text: string, place: number, limit: number): number {
  const space = text.slice(place, limit).search(/\s/u);
  return space < 0 ? wholeCharacter(text, place) : place + space + 1;
}

/** The last end of a word at or before the place, or the place itself where a word is that long. */
function wordEnd(text: string, place: number, limit: number): number {
  if (place >= text.length) return text.length;
  const space = text
    .slice(0, place)
    .trimEnd()
    .search(/\s\S*$/u);
  return space < limit ? wholeCharacter(text, Math.max(place, limit)) : space;
}

/** Never between the two halves of one character. */
function wholeCharacter(text: string, place: number): number {
  const unit = text.codePointAt(place - 1) ?? 0;
  return unit > 0xffff ? place - 1 : place;
}

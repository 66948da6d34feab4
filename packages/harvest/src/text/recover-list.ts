import { bounds } from '@commonhold/schemas/text';
import { cleanText } from './clean-text.ts';
import { findAddresses } from './web-address.ts';

export interface RecoveredList {
  readonly items: readonly string[];
  /** `uncertain` where a comma may as well have been part of a sentence. */
  readonly recovery: 'as-served' | 'reassembled' | 'uncertain';
  /** What was typed, before it was split at its commas. */
  readonly text: string;
}

/** An entry of a list of terms is about so long; longer ones read like sentences. */
const termWordsMax = 5;
const termLengthMax = 60;

/**
 * Puts together a list that was typed as text and then split at every comma. Joining at the commas gives
 * back exactly what was typed; from there lines, bullets and numbers, commas without a blank after them,
 * and commas between short terms outside brackets part the entries. A sentence stays whole.
 */
export function recoverList(served: readonly string[]): RecoveredList {
  const { text } = cleanText(served.join(','));
  const trimmed = served.map((item) => cleanText(item).text).filter((item) => item !== '');
  const segments = splitSegments(text);
  const parts = segments.map(splitTerms);
  const items = unique(parts.flatMap(({ terms }) => terms)).slice(0, bounds.listMax);
  const isSame = items.length === trimmed.length && items.every((item, at) => item === trimmed[at]);
  const isUncertain = parts.some((part) => part.isUncertain);
  const recovery = isUncertain ? 'uncertain' : isSame ? 'as-served' : 'reassembled';
  return { items, recovery, text };
}

/** The parts that are certain: lines, and commas or semicolons that no blank follows, outside brackets. */
function splitSegments(text: string): readonly string[] {
  return joinBrokenLines(text.split('\n'))
    .flatMap((typed) => splitOutsideBrackets(typed, /^[,;](?=[^\s\d,;])/u))
    .flatMap((segment) => segment.split(/(?<=[\s,;])(?=(?:\d{1,2}[.)]|[•*–]) [\p{Lu}])/u))
    .map(tidyItem)
    .filter((segment) => /[\p{L}\p{N}]/u.test(segment));
}

/** A line that breaks inside brackets goes on in the next. */
function joinBrokenLines(typed: readonly string[]): readonly string[] {
  const whole: string[] = [];
  for (const line of typed) {
    const last = whole.at(-1);
    if (last !== undefined && openBrackets(last) > 0 && openBrackets(line) < 0) {
      whole[whole.length - 1] = `${last} ${line}`;
    } else {
      whole.push(line);
    }
  }
  return whole;
}

/** Opening less closing round brackets; a letter or number with a bracket at the start of a line, as in `a)`, is a mark of a list. */
function openBrackets(line: string): number {
  const text = line.replace(/^\s*\w{1,2}\)/u, '');
  return text.split('(').length - text.split(')').length;
}

function splitTerms(segment: string): {
  readonly terms: readonly string[];
  readonly isUncertain: boolean;
} {
  const terms = splitOutsideBrackets(segment, /^[,;]\s/u)
    .map(tidyItem)
    .filter((term) => term !== '');
  const hasLabel = /^[^,;]{2,60}(?::\s| [-–—] )/u.test(segment) && !/^https?:/iu.test(segment);
  const hasSentence = terms.some((term) => !isTerm(term));
  if (terms.length < 2 || hasLabel || hasSentence) return { terms: [segment], isUncertain: false };
  const bare = terms.map((term) =>
    term.replace(/^(?:and|or|as well as|&) (?=\S)/iu, '').replace(/(?<=[\p{L}\p{N})])\.$/u, ''),
  );
  return { terms: bare, isUncertain: !bare.every(isPlainTerm) };
}

/** Short enough for an entry of a list and without the marks of a sentence. */
function isTerm(text: string): boolean {
  const words = withoutAddresses(text);
  return (
    words.length <= termLengthMax &&
    words.split(/\s+/u).length <= termWordsMax &&
    !/[.!?:]\s+\S/u.test(words) &&
    !/\b(?:is|are|was|were|has|have|we|our|which|that|such as|including|can|will)\b/iu.test(words)
  );
}

/** A term that can hardly be the rest of a sentence: a name or an abbreviation of one to three words. */
function isPlainTerm(term: string): boolean {
  const words = withoutAddresses(term).split(/\s+/u);
  return words.length <= 3 && !/^(?:with|for|of|in|to|by|from|on|as|the|a|an|etc)\b/iu.test(term);
}

function withoutAddresses(text: string): string {
  return findAddresses(text)
    .toReversed()
    .reduce((rest, { start, end }) => `${rest.slice(0, start)}${rest.slice(end)}`, text)
    .trim();
}

/** Splits where the separator matches at a comma or semicolon outside brackets; brackets that never close do not count. */
function splitOutsideBrackets(text: string, separator: RegExp): readonly string[] {
  const isBalanced = hasBalancedBrackets(text);
  const pieces: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (isBalanced && '([{'.includes(character)) depth += 1;
    if (isBalanced && ')]}'.includes(character)) depth -= 1;
    if (depth === 0 && separator.test(text.slice(at, at + 2))) {
      pieces.push(text.slice(start, at));
      start = at + 1;
    }
  }
  return [...pieces, text.slice(start)];
}

/** Whether every bracket of a text closes. */
export function hasBalancedBrackets(text: string): boolean {
  const open: string[] = [];
  const pairs: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };
  for (const character of text) {
    if ('([{'.includes(character)) open.push(character);
    const opener = pairs[character];
    if (opener !== undefined && open.pop() !== opener) return false;
  }
  return open.length === 0;
}

/** An entry without its bullet and without the comma that parted it from the next. */
function tidyItem(item: string): string {
  return item
    .trim()
    .replace(/^(?:[-–—•*·▪●]+\s+|[-–•*·▪●](?=\p{L})|[,;]+\s*)+/u, '')
    .replace(/[\s,;]+$/u, '')
    .slice(0, bounds.descriptionLengthMax)
    .trim();
}

function unique(items: readonly string[]): readonly string[] {
  return [...new Set(items)];
}

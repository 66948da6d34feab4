import { distinct } from '../check/sentence.ts';

/** Finds the names of a list in a text: `finder('FHIR R4 and OAuth 2.0')` gives `['HL7 FHIR', 'OAuth 2.0']`. */
export type WordFinder = (text: string) => readonly string[];

/** Answers run to pages; names stand at their beginning. */
const lengthMax = 1_000;
const wordsInNameMax = 4;

/** One way in which a name is written, as words. */
interface Spelling {
  readonly words: readonly string[];
  readonly name: string;
}

/**
 * Makes a finder of names, each with the ways in which it is written, of up to four words. It reads the text once,
 * however long the list is.
 */
export function createWordFinder(
  entries: readonly { readonly name: string; readonly words: readonly string[] }[],
): WordFinder {
  const byMark = Map.groupBy(spellingsOf(entries), ({ words }) => markOf(words[0] ?? ''));
  return (text) => {
    const lower = text.slice(0, lengthMax).toLowerCase();
    const found: string[] = [];
    for (const { start, end, spellings } of placesOf(lower, byMark)) {
      const countMax = spellings.at(-1)?.words.length ?? 0;
      const there = [lower.slice(start, end), ...wordsFrom(lower, end, countMax - 1)];
      for (const { words, name } of spellings) {
        if (words.every((word, index) => there[index] === word)) found.push(name);
      }
    }
    return distinct(found);
  };
}

/** The ways in which names are written, shorter ones first. Of two names that are spelt alike the later counts. */
function spellingsOf(entries: Parameters<typeof createWordFinder>[0]): readonly Spelling[] {
  const nameOf = new Map(
    entries.flatMap(({ name, words }) =>
      [name, ...words].map((word) => [wordsOf(word).join(' '), name] as const),
    ),
  );
  return [...nameOf]
    .map(([spelling, name]) => ({ words: spelling.split(' '), name }))
    .filter(({ words }) => words[0] !== '' && words.length <= wordsInNameMax)
    .toSorted((left, right) => left.words.length - right.words.length);
}

/** Where a word stands that may be the first of some spellings, the longest of which is the last. */
interface Place {
  readonly start: number;
  readonly end: number;
  readonly spellings: readonly Spelling[];
}

/** Where words begin that have one of these marks: few others do. Words are told by their marks, and none is cut out. */
function placesOf(
  text: string,
  byMark: ReadonlyMap<number, readonly Spelling[]>,
): readonly Place[] {
  const places: Place[] = [];
  let start = 0;
  let mark = 0;
  for (let index = 0; index <= text.length; index += 1) {
    if (isInWord(text, index)) {
      mark = markWith(mark, text.charCodeAt(index));
    } else {
      const spellings = index > start ? byMark.get(mark) : undefined;
      if (spellings !== undefined) places.push({ start, end: index, spellings });
      start = index + 1;
      mark = 0;
    }
  }
  return places;
}

/** The same as the pattern of words says, read from codes where it can be. */
function isInWord(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
  const isSecondHalf = code >= 0xdc00 && code <= 0xdfff;
  const point = text.codePointAt(isSecondHalf ? index - 1 : index) ?? 0;
  return (!isSecondHalf || point > 0xffff) && inWord.test(String.fromCodePoint(point));
}

const inWord = /[\p{L}\p{N}]/u;

/** A small whole number that words share only by chance. */
function markOf(word: string): number {
  let mark = 0;
  for (let index = 0; index < word.length; index += 1) {
    mark = markWith(mark, word.charCodeAt(index));
  }
  return mark;
}

function markWith(mark: number, code: number): number {
  return (Math.imul(mark, 31) + code) & 0x3fff_ffff;
}

/** At most so many words, from a place on. */
function wordsFrom(text: string, place: number, countMax: number): readonly string[] {
  const words: string[] = [];
  nextWord.lastIndex = place;
  while (words.length < countMax) {
    const word = nextWord.exec(text)?.[0];
    if (word === undefined) break;
    words.push(word);
  }
  return words;
}

const nextWord = /[\p{L}\p{N}]+/gu;

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(nextWord) ?? [];
}

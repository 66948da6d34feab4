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
  const byFirstWord = spellingsByFirstWord(entries);
  const marks = new Set(byFirstWord.keys().map(markOf));
  return (text) => {
    const lower = text.slice(0, lengthMax).toLowerCase();
    const found = new Set<string>();
    for (const place of placesOf(lower, marks)) {
      const words = wordsFrom(lower, place);
      for (const spelling of byFirstWord.get(words[0] ?? '') ?? []) {
        if (spelling.words.every((word, index) => words[index] === word)) found.add(spelling.name);
      }
    }
    return [...found];
  };
}

/** The spellings that begin with a word, shorter ones first. Of two names that are spelt alike the later counts. */
function spellingsByFirstWord(
  entries: Parameters<typeof createWordFinder>[0],
): ReadonlyMap<string, readonly Spelling[]> {
  const nameOf = new Map(
    entries.flatMap(({ name, words }) =>
      [name, ...words].map((word) => [wordsOf(word).join(' '), name] as const),
    ),
  );
  const spellings = [...nameOf].map(([spelling, name]) => ({ words: spelling.split(' '), name }));
  return Map.groupBy(
    spellings
      .filter(({ words }) => words[0] !== '' && words.length <= wordsInNameMax)
      .toSorted((left, right) => left.words.length - right.words.length),
    ({ words }) => words[0] ?? '',
  );
}

/** Where words begin that have one of these marks: few others do. Words are told by their marks, and none is cut out. */
function placesOf(text: string, marks: ReadonlySet<number>): readonly number[] {
  const places: number[] = [];
  let start = 0;
  let mark = 0;
  for (let index = 0; index <= text.length; index += 1) {
    if (isInWord(text, index)) {
      mark = markWith(mark, text.charCodeAt(index));
    } else {
      if (index > start && marks.has(mark)) places.push(start);
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

function wordsFrom(text: string, place: number): readonly string[] {
  const pattern = /[\p{L}\p{N}]+/gu;
  pattern.lastIndex = place;
  const words: string[] = [];
  while (words.length < wordsInNameMax) {
    const word = pattern.exec(text)?.[0];
    if (word === undefined) break;
    words.push(word);
  }
  return words;
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Finds the names of a list in a text: `finder('FHIR R4 and OAuth 2.0')` gives `['HL7 FHIR', 'OAuth 2.0']`. */
export type WordFinder = (text: string) => readonly string[];

/** Answers run to pages; names stand at their beginning. */
const lengthMax = 1_000;
const wordsInNameMax = 4;

/** One way in which a name is written: what follows its first word. */
interface Spelling {
  readonly rest: readonly string[];
  readonly name: string;
}

/**
 * Makes a finder of names, each with the ways in which it is written, of up to four words. It costs one look-up
 * for each word of the text, however long the list is.
 */
export function createWordFinder(
  entries: readonly { readonly name: string; readonly words: readonly string[] }[],
): WordFinder {
  const byFirstWord = spellingsByFirstWord(entries);
  return (text) => {
    const words = wordsOf(text.slice(0, lengthMax));
    const found = new Set<string>();
    for (let start = 0; start < words.length; start += 1) {
      for (const { rest, name } of byFirstWord.get(words[start] ?? '') ?? []) {
        if (rest.every((word, index) => words[start + 1 + index] === word)) found.add(name);
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
  const spellings = [...nameOf].map(([spelling, name]) => {
    const [first = '', ...rest] = spelling.split(' ');
    return { first, rest, name };
  });
  return Map.groupBy(
    spellings
      .filter(({ first, rest }) => first !== '' && rest.length < wordsInNameMax)
      .toSorted((left, right) => left.rest.length - right.rest.length),
    ({ first }) => first,
  );
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

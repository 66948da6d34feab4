/** Finds the names of a list in a text: `finder('FHIR R4 and OAuth 2.0')` gives `['HL7 FHIR', 'OAuth 2.0']`. */
export type WordFinder = (text: string) => readonly string[];

const wordsInNameMax = 4;
/** Answers run to pages; names stand at their beginning. */
const lengthMax = 1_000;

/**
 * Makes a finder of names, each with the ways in which it is written. It costs one look-up for each run of up
 * to four words, however long the list is.
 */
export function createWordFinder(
  entries: readonly { readonly name: string; readonly words: readonly string[] }[],
): WordFinder {
  const names = new Map(
    entries.flatMap(({ name, words }) =>
      [name, ...words].map((word) => [wordsOf(word).join(' '), name] as const),
    ),
  );
  return (text) => {
    const words = wordsOf(text.slice(0, lengthMax));
    const found = new Set<string>();
    for (let start = 0; start < words.length; start += 1) {
      let run = '';
      for (const word of words.slice(start, start + wordsInNameMax)) {
        run = run === '' ? word : `${run} ${word}`;
        const name = names.get(run);
        if (name !== undefined) found.add(name);
      }
    }
    return [...found];
  };
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

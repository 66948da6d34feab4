import { z } from 'zod';
import { readStandardFile } from '../licence/licence-data.ts';
import { plainWords } from './licence-words.ts';

const words = z.string().min(3);
const TextsFile = z.object({
  digests: z.array(
    z.object({
      ids: z.array(z.string()).min(1).readonly(),
      wordsSha256: z.string().regex(/^[0-9a-f]{64}$/u),
    }),
  ),
  marks: z.array(
    z.object({
      id: z.string(),
      titles: z.array(words).min(1),
      clauses: z.array(words).min(2),
    }),
  ),
});

/** What is known of the texts of licences beside the texts of the SPDX list. */
export interface LicenceMarks {
  /** The ids of the text with this digest of its words. */
  withDigest(wordsSha256: string): readonly string[] | undefined;
  /** The licence whose title stands above these words and whose clauses all stand in them. */
  find(words: string): string | undefined;
}

/** A title stands within so many words from the beginning. */
const titleWithin = 40;

/** `standards/licences/texts.json`. Throws where that file of the program is missing or wrong. */
export function loadLicenceMarks(): LicenceMarks {
  const { digests, marks } = TextsFile.parse(readStandardFile('licences/texts.json'));
  const byDigest = new Map(digests.map(({ wordsSha256, ids }) => [wordsSha256, ids]));
  const plain = marks.map(({ id, titles, clauses }) => ({
    id,
    titles: titles.map(plainWords),
    clauses: clauses.map(plainWords),
  }));
  return {
    withDigest: (wordsSha256) => byDigest.get(wordsSha256),
    find: (text) => {
      const top = text.split(' ', titleWithin).join(' ');
      return plain.find(
        ({ titles, clauses }) =>
          titles.some((title) => holds(top, title)) &&
          clauses.every((clause) => holds(text, clause)),
      )?.id;
    },
  };
}

function holds(text: string, part: string): boolean {
  return ` ${text} `.includes(` ${part} `);
}

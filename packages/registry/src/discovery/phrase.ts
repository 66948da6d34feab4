import { wordsOf } from '@commonhold/schemas/discovery';

/** A text as its words with a space around each, in the singular where that is known; so that a phrase is in a text where the string is. */
export function phraseOf(text: string): string {
  return ` ${wordsOf(text)
    .map(({ form, stems }) => stems[0] ?? form)
    .join(' ')} `;
}

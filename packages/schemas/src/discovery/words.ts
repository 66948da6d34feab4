/**
 * How text becomes the words that it is found by. Whoever fills an index and whoever asks it use the same
 * function, so that nothing depends on the locale of a server.
 */
import { foldText } from './fold-text.ts';

/** One word of a text, and where in the text it stands (UTF-16 units, end exclusive). */
export interface Word {
  readonly start: number;
  readonly end: number;
  /** As it is looked up: folded, at most 40 units. */
  readonly form: string;
  /** Other forms that it is looked up by and found by alike: the singular. */
  readonly stems: readonly string[];
  /** Forms that it is found by but not looked up by: `gptneox`, `neo` and `x` for the second word of `GPT-NeoX`. */
  readonly parts: readonly string[];
}

const formLengthMax = 40;
const run = /\p{L}(?:\+\+|#)(?![\p{L}\p{N}])|[\p{L}\p{N}\p{M}]+/gu;
/** Scripts written without spaces whose characters carry meaning by themselves. */
const ideographs = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu;
/** Scripts written without spaces whose words only a dictionary tells apart. */
const unspaced = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const humps =
  /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})|(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{L})/u;
/** Made once: making one takes longer than a hundred words. */
const characterSegmenter = new Intl.Segmenter();
const wordSegmenter = new Intl.Segmenter(undefined, { granularity: 'word' });
/** A capital or digit after something, or something after a digit: what every hump has, and few words do. */
const mayHaveHumps = /.\p{Lu}|\p{N}/u;
const joiner = /^[-_.’'/]$/u;

/** The words of a text, in order. Chinese and Japanese give every pair of neighbouring characters. */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  let before: { readonly end: number; readonly form: string } | undefined;
  for (const match of text.matchAll(run)) {
    const [written] = match;
    const start = match.index;
    const found = splitRun(written, start);
    const joined = joinedWith(text, before, { start, written });
    for (const [index, word] of found.entries()) {
      words.push(
        index === 0 && joined.length > 0 ? { ...word, parts: [...word.parts, ...joined] } : word,
      );
    }
    const last = found.at(-1);
    before = last === undefined ? undefined : { end: start + written.length, form: last.form };
  }
  return words;
}

/** Every form that a word is found by. */
export function formsOf({ form, stems, parts }: Word): readonly string[] {
  return [form, ...stems, ...parts];
}

function splitRun(written: string, start: number): readonly Word[] {
  if (unspaced.test(written)) return segment(written, start);
  const words: Word[] = [];
  let done = 0;
  for (const match of written.matchAll(ideographs)) {
    if (match.index > done) words.push(toWord(written.slice(done, match.index), start + done));
    words.push(...pairs(match[0], start + match.index));
    done = match.index + match[0].length;
  }
  if (done < written.length) words.push(toWord(written.slice(done), start + done));
  return words.filter(({ form }) => form !== '');
}

function toWord(written: string, start: number): Word {
  const form = toForm(written);
  const humped = mayHaveHumps.test(written) ? written.split(humps) : [];
  const parts = humped.length > 1 ? humped.map(toForm).filter((part) => part !== '') : [];
  return { start, end: start + written.length, form, stems: stemsOf(form), parts };
}

function pairs(written: string, start: number): readonly Word[] {
  const characters = [...characterSegmenter.segment(written)].map(
    ({ segment: character, index }) => ({
      character,
      index,
    }),
  );
  if (characters.length === 1) return [toWord(written, start)];
  return characters.slice(0, -1).map(({ character, index }, place) => {
    const next = characters[place + 1]?.character ?? '';
    return toWord(character + next, start + index);
  });
}

function segment(written: string, start: number): readonly Word[] {
  return [...wordSegmenter.segment(written)]
    .filter(({ isWordLike }) => isWordLike === true)
    .map(({ segment: word, index }) => toWord(word, start + index));
}

/** `gptneox` for `GPT-NeoX`, and `llama3` for `Llama 3`. */
function joinedWith(
  text: string,
  before: { readonly end: number; readonly form: string } | undefined,
  next: { readonly start: number; readonly written: string },
): readonly string[] {
  if (before === undefined) return [];
  const between = text.slice(before.end, next.start);
  const isNumbered = between === ' ' && /^\p{N}{1,4}$/u.test(next.written);
  if (!isNumbered && !joiner.test(between)) return [];
  return [toForm(before.form + next.written)];
}

function toForm(written: string): string {
  return foldText(written).slice(0, formLengthMax).toWellFormed().replaceAll('\uFFFD', '');
}

/** "Of", "in", "for" and "from" of Amharic and Tigrinya, written as one word with what follows. */
const ethiopicPrefix = /^[የበለከ](?=\p{Script=Ethiopic}{2})/u;

/**
 * The singular of what looks like a plural in Latin script, and the word behind a preposition in Ethiopic script. It need
 * not be a word, only the same for both.
 */
function stemsOf(form: string): readonly string[] {
  if (ethiopicPrefix.test(form)) return [form.slice(1)];
  if (form.length < 4 || !/^[a-z]+s$/u.test(form) || /(?:ss|us|is)$/u.test(form)) return [];
  if (form.endsWith('ies') && form.length > 4) return [`${form.slice(0, -3)}y`];
  if (/(?:ches|shes|xes|sses|zes)$/u.test(form)) return [form.slice(0, -2)];
  return [form.slice(0, -1)];
}

import type { Random } from './random.ts';

/** Text that reads like what it was made of: each word follows one that it follows somewhere in the real texts. */
export interface TextModel {
  /** About so many characters, at least one word. */
  write(random: Random, length: number): string;
  /** A word that no text has, in the letters of the language. */
  coinWord(random: Random): string;
}

/** One new word in so many, so that the vocabulary grows with the corpus as it does in reality. */
const coinedShare = 1 / 80;
const textLengthMax = 6_000;

export function createTextModel(language: string, texts: readonly string[]): TextModel {
  const followers = new Map<string, string[]>();
  const beginnings: string[] = [];
  const words = new Set<string>();
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  for (const text of texts) {
    const tokens = tokensOf(segmenter, text);
    for (const [index, { word, text: token }] of tokens.entries()) {
      words.add(word);
      const before = tokens[index - 1];
      if (before === undefined) beginnings.push(token);
      else getOrAdd(followers, before.word).push(token);
    }
  }
  const long = [...words].filter((word) => word.length > 1 && /^[\p{L}\p{M}]+$/u.test(word));
  const coinWord = (random: Random) => {
    const [first, second] = [random.pick(long), random.pick(long)];
    return head(first) + tail(second);
  };

  return {
    coinWord,
    write(random, length) {
      let written = '';
      let token = random.pick(beginnings);
      while (written.length < Math.min(length, textLengthMax)) {
        written += random.isTrue(coinedShare) ? withWord(token, coinWord(random)) : token;
        // Where nothing follows, another text begins.
        token = random.pick(followers.get(wordOf(token)) ?? beginnings);
      }
      return `${written}${token}`.trim();
    },
  };
}

interface Token {
  readonly word: string;
  /** The word with the signs and spaces after it. */
  readonly text: string;
}

function tokensOf(segmenter: Intl.Segmenter, text: string): readonly Token[] {
  const tokens: { word: string; text: string }[] = [];
  for (const { segment, isWordLike } of segmenter.segment(`${text} `)) {
    const last = tokens.at(-1);
    if (isWordLike === true) tokens.push({ word: segment, text: segment });
    else if (last !== undefined) last.text += segment;
  }
  return tokens.map((token) => ({ ...token, word: wordOf(token.text) }));
}

function wordOf(token: string): string {
  return /^[\p{L}\p{M}\p{N}'’_]+/u.exec(token)?.[0] ?? token;
}

function withWord(token: string, word: string): string {
  return word + token.slice(wordOf(token).length);
}

function head(word: string): string {
  return word.slice(0, Math.ceil(word.length / 2));
}

function tail(word: string): string {
  return word.slice(Math.ceil(word.length / 2));
}

function getOrAdd(map: Map<string, string[]>, key: string): string[] {
  const held = map.get(key) ?? [];
  map.set(key, held);
  return held;
}

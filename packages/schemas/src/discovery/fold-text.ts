/** Letters that no decomposition takes apart, as people type them who have no such key. */
const latinLetters: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ŋ: 'n',
  ɛ: 'e',
  ɔ: 'o',
  ɓ: 'b',
  ɗ: 'd',
  ƙ: 'k',
  ƴ: 'y',
};
const latin = new RegExp(`[${Object.keys(latinLetters).join('')}]`, 'gu');
/**
 * Accents (script "inherited"), the vowel signs and the stretching line of Arabic, and the points of Hebrew, which
 * most writers leave out. The marks of other scripts are vowels and stay.
 */
const unwrittenMarks =
  /[[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Inherited}]&&\p{Mn}]+|\u0640+/gv;

const ascii = /^[\0-\x7F]*$/u;

/** "The", alone or after "and", "so", "with" or "like", and "for the", which are written as one word with what follows. */
const arabicArticle = /(?<!\p{L})(?:[وفبك]?ال|لل)+(?=\p{L}{3})/gu;

/**
 * Brings spellings of the same text together: letter case, width, accents, and the letters of Arabic that
 * people write alike. Text of other scripts keeps its marks. Idempotent.
 */
export function foldText(text: string): string {
  // Most text by far, of which only the letter case can differ.
  if (ascii.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(unwrittenMarks, '')
    .normalize('NFC')
    .replaceAll(latin, (letter) => latinLetters[letter] ?? letter)
    .replaceAll(/[أإآٱ]/gu, 'ا')
    .replaceAll('ى', 'ي')
    .replaceAll('ة', 'ه')
    .replaceAll(arabicArticle, '');
}

/** A title as one word, to tell whether a query is a title however it is spaced and punctuated: `Llama-3` and `llama 3` are `llama3`. */
export function titleKey(title: string): string {
  return foldText(title).replaceAll(/[^\p{L}\p{N}\p{M}+#]+/gu, '');
}

/** Letters that Unicode does not take apart into a base letter and a mark. */
const latinLetters: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ß: 'ss',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  '&': ' and ',
  '@': ' at ',
  '+': 'plus',
  α: 'alpha',
  β: 'beta',
};

const slugLengthMax = 100;

/**
 * A text as the readable last part of an address: lower-case letters, digits and single hyphens.
 *
 * @returns the empty string where nothing of the text can be written so, as with Chinese characters.
 */
export function toSlug(text: string): string {
  const letters = text
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll(/[æœøßđðþłı&@+αβ]/gu, (letter) => latinLetters[letter] ?? '')
    .replaceAll(/['’®™©]/gu, '');
  return cutSlug(letters.replaceAll(/[^a-z0-9]+/gu, '-').replace(/^-/u, ''), slugLengthMax);
}

/** A slug cut to a length, without a hyphen left at its end. */
export function cutSlug(slug: string, lengthMax: number): string {
  return slug.slice(0, lengthMax).replace(/-+$/u, '');
}

/** `a`, `a and b`, `a, b and c`, or the same with "or"; after `countMax` entries "and 7 others". */
export function inWords(
  values: readonly string[],
  countMax = 6,
  joint: 'and' | 'or' = 'and',
): string {
  if (values.length < 2) return values[0] ?? '';
  const shown = values.length > countMax ? values.slice(0, countMax - 1) : values;
  const rest = values.length - shown.length;
  const parts = rest > 0 ? [...shown, `${rest} others`] : shown;
  const last = parts.at(-1) ?? '';
  return `${parts.slice(0, -1).join(', ')} ${joint} ${last}`;
}

/** Each value once, in the order of first appearance. */
export function distinct<T>(values: readonly T[]): readonly T[] {
  if (values.length < 2) return values;
  // Most lists are short, and for these looking back is faster than a set; most hold nothing twice.
  if (values.length > 8) return [...new Set(values)];
  return values.every((value, index) => values.indexOf(value) === index)
    ? values
    : values.filter((value, index) => values.indexOf(value) === index);
}

/** Answers run to pages; somewhat more than what is shown is enough to look at. */
const lookedAtMax = 200;

/** At most 140 characters of a text, for quoting it in a sentence. */
export function quote(text: string): string {
  const start = text.slice(0, lookedAtMax);
  const flat = isFlat(start) ? start : start.replaceAll(/\s+/gu, ' ').trim();
  return `“${flat.length > 140 ? `${flat.slice(0, 139)}…` : flat}”`;
}

/** Whether there is one space between the words, and none around them: most texts are so, and need no copy. */
function isFlat(text: string): boolean {
  return !(text.startsWith(' ') || text.endsWith(' ') || twoSpacesOrAnother.test(text));
}

const twoSpacesOrAnother = / {2}|[^\S ]/u;

/** The same of several texts, of which only as many are joined as are looked at. */
export function quoteAll(texts: readonly string[]): string {
  let start = '';
  for (const [index, text] of texts.entries()) {
    if (start.length >= lookedAtMax) break;
    start += `${index === 0 ? '' : '; '}${text.slice(0, lookedAtMax)}`;
  }
  return quote(start);
}

/** Makes a text fit a field: the first `lengthMax` characters, on one line. */
export function clip(text: string, lengthMax: number): string {
  return text.length > lengthMax ? `${text.slice(0, lengthMax - 1)}…` : text;
}

/** The sentence with a capital first letter. */
export function capital(text: string): string {
  const first = text.charAt(0);
  // Most texts begin with a capital already, and need no copy.
  if (first >= 'A' && first <= 'Z') return text;
  const upper = first.toUpperCase();
  return first === upper ? text : upper + text.slice(1);
}

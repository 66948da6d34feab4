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
  return values.length < 2 ? values : [...new Set(values)];
}

/** Answers run to pages; somewhat more than what is shown is enough to look at. */
const lookedAtMax = 200;

/** At most 140 characters of a text, for quoting it in a sentence. */
export function quote(text: string): string {
  return `“${clip(text.slice(0, lookedAtMax).replaceAll(/\s+/gu, ' ').trim(), 140)}”`;
}

/** Makes a text fit a field: the first `lengthMax` characters, on one line. */
export function clip(text: string, lengthMax: number): string {
  return text.length > lengthMax ? `${text.slice(0, lengthMax - 1)}…` : text;
}

/** The sentence with a capital first letter. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

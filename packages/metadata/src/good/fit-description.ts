/** Bounds of a description in characters. Source: Google Search Central, Dataset structured data, property `description`. */
const lengthMin = 50;
const lengthMax = 5_000;

/**
 * A description of 50 to 5,000 characters (UTF-16 code units). A short one is followed by further sentences until it is long enough;
 * a long one ends at the last blank that fits, with an ellipsis.
 */
export function fitDescription(
  text: string,
  { more }: { readonly more: readonly string[] },
): string {
  let fitted = text;
  for (const sentence of more) {
    if (fitted.length >= lengthMin) break;
    fitted = `${fitted} ${sentence}`;
  }
  return fitted.length <= lengthMax ? fitted : shorten(fitted);
}

function shorten(text: string): string {
  const start = text.slice(0, lengthMax - 1);
  const blank = start.search(/\s\S*$/u);
  const end = blank > lengthMax / 2 ? blank : start.length;
  // A cut between the halves of a surrogate pair leaves half a character.
  return `${start
    .slice(0, end)
    .replace(/[\ud800-\udbff]$/u, '')
    .trimEnd()}…`;
}

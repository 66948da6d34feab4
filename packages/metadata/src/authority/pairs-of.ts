/** Reads a compact table of `key:value` pairs with white space between them. */
export function pairsOf(table: string): ReadonlyMap<string, string> {
  return new Map(
    table
      .trim()
      .split(/\s+/u)
      .map((pair) => {
        const separator = pair.indexOf(':');
        return [pair.slice(0, separator), pair.slice(separator + 1)];
      }),
  );
}

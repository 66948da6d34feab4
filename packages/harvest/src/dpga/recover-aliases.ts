/**
 * Short names that were typed with commas between them and split there. Where the pieces put together
 * spell the good's name or another short name by their first letters, they were one name:
 * `Digital Infrastructure for Governance` and `Impact and Transformation` are `DIGIT`.
 */
export function recoverAliases(
  served: readonly string[],
  name: string,
): { readonly aliases: readonly string[]; readonly isRejoined: boolean } {
  const pieces = served
    .map((alias) => alias.replaceAll(/\s+/gu, ' ').trim())
    .filter((alias) => alias !== '');
  const whole = pieces.join(', ');
  const shortNames = [name, ...pieces].map((text) =>
    text.replaceAll(/[^\p{L}\p{N}]/gu, '').toUpperCase(),
  );
  const isRejoined = pieces.length > 1 && shortNames.includes(initialsOf(whole));
  return { aliases: isRejoined ? [whole] : unique(pieces), isRejoined };
}

function initialsOf(text: string): string {
  return text
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word.slice(0, 1))
    .join('');
}

function unique(aliases: readonly string[]): readonly string[] {
  return [...new Set(aliases)];
}

import { createHash } from 'node:crypto';

/** Stands between a value and what tells it apart; no record writes it. */
const separator = '\u241F';
const isPlain = /^[!-@[-~](?:[ -@[-~]*[!-@[-~])?$/u;

/**
 * A facet value as Meilisearch keeps it. The server trims, decomposes and lower-cases values before it compares them, so that
 * `MIT` and `mit` would be one; a value that this would change carries a digest of itself. Source: Meilisearch 1.50,
 * `normalize_facet`.
 */
export function toFacetKey(value: string): string {
  if (isPlain.test(value)) return value;
  const digest = createHash('sha256').update(value).digest('hex').slice(0, 8);
  return `${value}${separator}${digest}`;
}

export function fromFacetKey(key: string): string {
  const end = key.lastIndexOf(separator);
  return end < 0 ? key : key.slice(0, end);
}

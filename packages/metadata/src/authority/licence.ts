import { specialLicenceIds } from '@commonhold/schemas/licence';

/** The licence of all metadata that we hand out: CC0 1.0, public domain. */
export const metadataLicenceIri = 'https://spdx.org/licenses/CC0-1.0';

/**
 * The IRIs of the licences that an SPDX expression names: SPDX's own, or `{base}/licences/{LicenseRef-…}`. Exceptions
 * and operators are left out, so several IRIs may mean "all of them" or "one of them": the
 * expression itself says which. `NOASSERTION` names none; `NONE` is SPDX's `none`.
 */
export function licenceIris(expression: string, base: string): readonly string[] {
  if (expression === 'NONE') return ['http://spdx.org/rdf/terms#none'];
  if (specialLicenceIds.some((id) => id === expression)) return [];
  const words = expression.replace(/[()]/gu, ' ').trim().split(/\s+/u);
  const ids = words.filter(
    (word, index) =>
      !operators.has(word.toUpperCase()) && words[index - 1]?.toUpperCase() !== 'WITH',
  );
  return [...new Set(ids.map((id) => licenceIri(id.replace(/\+$/u, ''), base)))];
}

const operators: ReadonlySet<string> = new Set(['AND', 'OR', 'WITH']);

function licenceIri(id: string, base: string): string {
  return /^(?:DocumentRef-|LicenseRef-)/u.test(id)
    ? `${base}/licences/${encodeURIComponent(id)}`
    : `https://spdx.org/licenses/${id}`;
}

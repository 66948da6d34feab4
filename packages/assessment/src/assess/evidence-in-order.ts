import type { Evidence } from '@commonhold/schemas/evidence';

/** The same fields in the same order, so that the bytes do not hang on how the record was stored. */
export function inFixedOrder(evidence: Evidence): Evidence {
  // Records that were parsed have the order of the schema, so that a copy is seldom needed.
  if (isInOrder(Object.keys(evidence))) return evidence;
  const { url, title, statement, accessedOn, sha256 } = evidence;
  return {
    ...(url === undefined ? {} : { url }),
    ...(title === undefined ? {} : { title }),
    ...(statement === undefined ? {} : { statement }),
    ...(accessedOn === undefined ? {} : { accessedOn }),
    ...(sha256 === undefined ? {} : { sha256 }),
  };
}

const evidenceFields = ['url', 'title', 'statement', 'accessedOn', 'sha256'];

function isInOrder(keys: readonly string[]): boolean {
  let last = -1;
  for (const key of keys) {
    const place = evidenceFields.indexOf(key, last + 1);
    if (place === -1) return false;
    last = place;
  }
  return true;
}

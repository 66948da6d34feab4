import { createHash } from 'node:crypto';
import { GoodId } from '@commonhold/schemas/good';
import type { SourceId } from '@commonhold/schemas/harvest';
import canonicalize from 'canonicalize';
import { v5 as uuidV5 } from 'uuid';

/** Namespace of the ids that imports give (RFC 9562, 5.5); chosen once, for ever. */
const importNamespace = '5b6a3f9e-3d0c-5c1c-9a55-7b0f3c2e6d41';

/** The id of the good that a source's record becomes: the same for the same source and key, on every machine. */
export function goodIdOf(source: SourceId, key: string): GoodId {
  return GoodId.parse(uuidV5(`${source}:${key}`, importNamespace));
}

/** SHA-256 over the payload in canonical JSON (RFC 8785) and the version of the mapping, in lower-case hexadecimal. */
export function payloadDigest(payload: unknown, mappingVersion: number): string {
  return createHash('sha256')
    .update(canonicalize({ mappingVersion, payload }) ?? '')
    .digest('hex');
}

// oxlint-disable-next-line no-restricted-imports -- hashing is a function of its argument: no clock, no file, no network
import { hash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** SHA-256 of a JSON value in canonical form (RFC 8785), as 64 lower-case hexadecimal digits. */
export function sha256Of(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('Only a JSON value has a digest');
  return hash('sha256', text);
}

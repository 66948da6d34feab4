/**
 * The IRI of a place in an immutable revision: the revision's IRI and a JSON Pointer as fragment.
 * The empty pointer is the revision itself. Source: RFC 6901, clause 6.
 */
export function pointerToIri(revisionIri: string, pointer: string): string {
  if (pointer === '') return revisionIri;
  const segments = pointer.split('/').map((segment) => encodeURIComponent(segment.toWellFormed()));
  return `${revisionIri}#${segments.join('/')}`;
}

/** @returns the pointer, or `undefined` where the fragment is not one. */
export function iriToPointer(iri: string): string | undefined {
  const start = iri.indexOf('#');
  if (start === -1) return '';
  try {
    const pointer = decodeURIComponent(iri.slice(start + 1));
    return pointer.startsWith('/') ? pointer : undefined;
  } catch {
    // A stray percent sign is reported only by throwing.
    return undefined;
  }
}

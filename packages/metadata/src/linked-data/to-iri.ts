// What RFC 3987 forbids in an IRI, with every kind of white space and unpaired surrogates.
// oxlint-disable-next-line no-control-regex -- control characters are among what is forbidden
const forbidden = /[\u0000-\u0020"<>\\^`{|}\u007f-\u00a0\s\p{Surrogate}]/gu;

/**
 * An address as an IRI that every RDF syntax can carry. What browsers mend but RFC 3987 forbids (blanks, quotes,
 * angle brackets, braces, ...) is percent-encoded; everything else stays as it is written.
 */
export function toIri(address: string): string {
  return address.replace(forbidden, (character) => encodeURIComponent(character.toWellFormed()));
}

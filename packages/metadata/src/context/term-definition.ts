import type { Prefix } from './namespaces.ts';

/** The IRI of a property in short: prefix, colon, local name. */
export type CompactIri = `${Prefix}:${string}`;

/** What the context says of a term. Source: JSON-LD 1.1 (W3C Recommendation 2020-07-16), 9.15.1. */
export interface TermDefinition {
  readonly '@id': CompactIri;
  readonly '@type'?: '@id' | CompactIri;
  readonly '@container'?: '@language' | '@set';
}

/** A term for one plain value. */
export function value<const I extends CompactIri>(iri: I) {
  return { '@id': iri } as const satisfies TermDefinition;
}

/** A term for any number of plain values or nested nodes. */
export function values<const I extends CompactIri>(iri: I) {
  return { '@id': iri, '@container': '@set' } as const satisfies TermDefinition;
}

/** A term for one value of a datatype. */
export function typed<const I extends CompactIri, const D extends CompactIri>(iri: I, datatype: D) {
  return { '@id': iri, '@type': datatype } as const satisfies TermDefinition;
}

/** A term for the same text in several languages. */
export function texts<const I extends CompactIri>(iri: I) {
  return { '@id': iri, '@container': '@language' } as const satisfies TermDefinition;
}

/** A term for one IRI or one nested node. */
export function link<const I extends CompactIri>(iri: I) {
  return { '@id': iri, '@type': '@id' } as const satisfies TermDefinition;
}

/** A term for any number of IRIs or nested nodes. */
export function links<const I extends CompactIri>(iri: I) {
  return { '@id': iri, '@type': '@id', '@container': '@set' } as const satisfies TermDefinition;
}

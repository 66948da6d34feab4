import { datasetTerms } from './dataset-terms.ts';
import { goodTerms } from './good-terms.ts';
import { modelTerms } from './model-terms.ts';
import { namespaces } from './namespaces.ts';
import { registryTerms } from './registry-terms.ts';

const terms = { ...goodTerms, ...datasetTerms, ...modelTerms, ...registryTerms } as const;

/** A key of our JSON-LD documents. */
export type Term = keyof typeof terms;

/**
 * The JSON-LD context of version 1. Once released it stays as it is; a later version adds terms to it and is served
 * beside it. No term is protected, so that others may combine it with contexts of their own.
 */
export const contextV1 = { '@version': 1.1, ...namespaces, ...terms } as const;

/** The full IRI of the property that a term stands for. */
export function iriOf(term: Term): string {
  return expandCompactIri(terms[term]['@id']);
}

/** Spells out an IRI that is written with one of our prefixes. */
export function expandCompactIri(compactIri: string): string {
  const separator = compactIri.indexOf(':');
  const prefix = compactIri.slice(0, separator);
  const namespace = Object.entries(namespaces).find(([name]) => name === prefix)?.[1];
  return namespace === undefined ? compactIri : namespace + compactIri.slice(separator + 1);
}

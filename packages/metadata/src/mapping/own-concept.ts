import { namespaces } from '../context/namespaces.ts';
import { type Codec } from './codec.ts';
import { codeUnder } from './value-codecs.ts';

/** The schemes of our own concepts; each value of a closed set of the record is one, described in the vocabulary. */
export const ownSchemes = [
  'access-tier',
  'agent-role',
  'availability',
  'certainty',
  'claimed-openness',
  'component-type',
  'energy-activity',
  'kind',
  'list-recovery',
  'listing',
  'modality',
  'organisation-type',
  'personal-data-handling',
  'relation-type',
  'release-mode',
  'severity',
  'status',
  'verdict',
  'weight-precision',
] as const;
export type OwnScheme = (typeof ownSchemes)[number];

/** The IRI of one of our concepts: `ch:component-type-model-card`. */
export function conceptIri(scheme: OwnScheme, code: string): string {
  return `${namespaces.ch}${scheme}-${code}`;
}

/** A value of a closed set as one of our concepts. */
export function ownConcept(scheme: OwnScheme): Codec<string> {
  return codeUnder(conceptIri(scheme, ''));
}

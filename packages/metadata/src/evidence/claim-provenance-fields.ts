import type { ClaimProvenance } from '@commonhold/schemas/evidence';
import { pointerToIri, iriToPointer } from '../linked-data/record-pointer-iri.ts';
import { type Codec, isExpandedNode, listOf, single } from '../mapping/codec.ts';
import { type Field, fieldsOf, nodeOf, placeIri } from '../mapping/field.ts';
import { ownConcept } from '../mapping/own-concept.ts';
import { partialDate, plain, webAddress } from '../mapping/value-codecs.ts';
import { iriOf } from '../context/context-v1.ts';

/** A place in the record as an IRI of the revision. */
const recordPointer: Codec<string> = {
  write: (pointer, place) => pointerToIri(place.iris.revision, pointer),
  read: (values) =>
    single(values, (value) => {
      const iri = isExpandedNode(value) ? value['@id'] : undefined;
      return typeof iri === 'string' ? iriToPointer(iri) : value;
    }),
};

/** Who asserted it: an agent known by name only. */
const assertingAgent: Codec<string> = {
  write: (name, place) => ({ '@id': placeIri(place), '@type': 'prov:Agent', label: name }),
  read: (values) =>
    single(values, (value) => {
      const names = isExpandedNode(value) ? value[iriOf('label')] : undefined;
      return Array.isArray(names) ? plain.read(names) : value;
    }),
};

type Source = ClaimProvenance['source'];
const { field: sourceField } = fieldsOf<Source>();
export const sourceFields: readonly Field<Source>[] = [
  sourceField('title', 'label', plain),
  sourceField('url', 'url', webAddress),
];

const { field } = fieldsOf<ClaimProvenance>();
export const claimProvenanceFields = [
  field('paths', 'claim', listOf(recordPointer)),
  field('assertedBy', 'wasAssociatedWith', assertingAgent),
  field('assertedOn', 'assertedOn', partialDate),
  field('source', 'used', nodeOf<Source>({ types: ['prov:Entity'], fields: sourceFields })),
  field('certainty', 'certainty', ownConcept('certainty')),
  field('note', 'note', plain),
  field('original', 'original', plain),
  field('fillsGap', 'fillsGap', plain),
];

/** Provenance as activities of asserting: an agent used a source and thereby made claims. Source: PROV-O, 3.1. */
export const claimProvenanceList = listOf(
  nodeOf<ClaimProvenance>({
    types: ['ch:Assertion', 'prov:Activity'],
    fields: claimProvenanceFields,
  }),
);

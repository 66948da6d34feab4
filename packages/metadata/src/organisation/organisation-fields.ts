import type { Organisation } from '@commonhold/schemas/organisation';
import { claimProvenanceList } from '../evidence/claim-provenance-fields.ts';
import { identifierList } from '../identifier/identifier-fields.ts';
import { listOf } from '../mapping/codec.ts';
import { type Field, fieldsOf } from '../mapping/field.ts';
import { ownConcept } from '../mapping/own-concept.ts';
import { localizedText, plain, webAddress } from '../mapping/value-codecs.ts';

const { field, listField } = fieldsOf<Organisation>();

/** The record of an organisation as properties of a `foaf:Agent`; its id and slug are in its IRI and its identifier. */
export const organisationFields: readonly Field<Organisation>[] = [
  field('name', 'agentName', localizedText),
  field('description', 'description', localizedText),
  listField('aliases', 'otherName', listOf(plain)),
  field('type', 'organisationType', ownConcept('organisation-type')),
  field('jurisdiction', 'jurisdiction', plain),
  field('homepage', 'homepage', webAddress),
  listField('identifiers', 'otherIdentifier', identifierList),
  listField('provenance', 'assertion', claimProvenanceList),
];

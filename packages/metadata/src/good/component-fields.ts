import type { Component } from '@commonhold/schemas/good';
import { licenceIris } from '../authority/licence.ts';
import { evidenceList } from '../evidence/evidence-fields.ts';
import { licenceStatements } from '../licence/licence-fields.ts';
import { distinct, withoutEmpty } from '../linked-data/without-empty.ts';
import { listOf } from '../mapping/codec.ts';
import { fieldsOf, nodeOf } from '../mapping/field.ts';
import { ownConcept } from '../mapping/own-concept.ts';
import { localizedText, plain, webAddress } from '../mapping/value-codecs.ts';
import { goodPage } from './reference-fields.ts';

const { field, listField } = fieldsOf<Component>();

export const componentFields = [
  field('type', 'componentType', ownConcept('component-type')),
  field('name', 'name', plain),
  field('description', 'description', localizedText),
  field('availability', 'availability', ownConcept('availability')),
  listField('licences', 'licence', licenceStatements),
  field('location', 'url', webAddress),
  field('accessTier', 'accessTier', ownConcept('access-tier')),
  field('good', 'good', goodPage),
  field('version', 'version', plain),
  listField('evidence', 'evidence', evidenceList),
];

/** The parts of a good, each with the licences that hold for it and for nothing else. */
export const componentList = listOf(
  nodeOf<Component>({
    types: ['ch:Component'],
    fields: componentFields,
    derived: ({ licences }, { iris }) =>
      withoutEmpty({
        license: distinct(licences.flatMap(({ expression }) => licenceIris(expression, iris.base))),
      }),
  }),
);

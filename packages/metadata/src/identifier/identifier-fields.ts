import type { Identifier } from '@commonhold/schemas/good';
import { listOf } from '../mapping/codec.ts';
import { fieldsOf, nodeOf } from '../mapping/field.ts';
import { plain } from '../mapping/value-codecs.ts';

const { field } = fieldsOf<Identifier>();

export const identifierFields = [
  field('scheme', 'schemaAgency', plain),
  field('value', 'notation', plain),
];

/** Names of the same thing in other registries. Source: ADMS (W3C Note 2013-08-01), 5.2.6 `adms:Identifier`. */
export const identifierList = listOf(
  nodeOf<Identifier>({ types: ['adms:Identifier'], fields: identifierFields }),
);

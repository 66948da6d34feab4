import type { LicenceStatement } from '@commonhold/schemas/licence';
import { licenceIris } from '../authority/licence.ts';
import { evidenceList } from '../evidence/evidence-fields.ts';
import { listOf } from '../mapping/codec.ts';
import { fieldsOf, nodeOf } from '../mapping/field.ts';
import { plain, webAddress } from '../mapping/value-codecs.ts';

const { field } = fieldsOf<LicenceStatement>();

export const licenceFields = [
  field('expression', 'licenceExpression', plain),
  field('declaredAs', 'declaredAs', plain),
  field('title', 'name', plain),
  field('url', 'url', webAddress),
  field('text', 'licenceText', plain),
  field('textSha256', 'licenceTextSha256', plain),
  field('isInherited', 'isInherited', plain),
  field('evidence', 'evidence', evidenceList),
];

/** That something is under a licence, with what was declared and what proves it. */
export const licenceStatement = nodeOf<LicenceStatement>({
  types: ['ch:LicenceStatement'],
  fields: licenceFields,
  derived: ({ expression }, { iris }) => ({ license: licenceIris(expression, iris.base) }),
});

export const licenceStatements = listOf(licenceStatement);

import type { ClosedDependency, SoftwareFacts } from '@commonhold/schemas/good';
import { listOf } from '../mapping/codec.ts';
import { fieldsOf, nodeOf } from '../mapping/field.ts';
import { localizedText, plain, webAddress } from '../mapping/value-codecs.ts';

type OpenAlternative = ClosedDependency['openAlternatives'][number];
const { field: ofAlternative } = fieldsOf<OpenAlternative>();
export const openAlternativeFields = [
  ofAlternative('name', 'name', plain),
  ofAlternative('url', 'url', webAddress),
];
const openAlternative = nodeOf<OpenAlternative>({
  types: ['ch:Reference'],
  fields: openAlternativeFields,
});

const { field: ofDependency, listField: ofDependencyList } = fieldsOf<ClosedDependency>();
export const closedDependencyFields = [
  ofDependency('name', 'name', plain),
  ofDependency('licence', 'licenceExpression', plain),
  ofDependency('url', 'url', webAddress),
  ofDependencyList('openAlternatives', 'openAlternative', listOf(openAlternative)),
  ofDependency('note', 'dependencyNote', localizedText),
];
const closedDependency = nodeOf<ClosedDependency>({
  types: ['ch:ClosedDependency'],
  fields: closedDependencyFields,
});

const { field, listField } = fieldsOf<SoftwareFacts>();

/** What only software has, as properties of the good itself. */
export const softwareFields = [
  listField('programmingLanguages', 'programmingLanguage', listOf(plain)),
  listField('closedDependencies', 'closedDependency', listOf(closedDependency)),
  field('isPlatformIndependent', 'isPlatformIndependent', plain),
  field('deploymentTypes', 'deploymentType', listOf(plain)),
];

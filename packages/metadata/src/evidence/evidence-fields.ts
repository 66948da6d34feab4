import type { Evidence } from '@commonhold/schemas/evidence';
import { listOf } from '../mapping/codec.ts';
import { fieldsOf, nodeOf } from '../mapping/field.ts';
import { partialDate, plain, webAddress } from '../mapping/value-codecs.ts';

const { field } = fieldsOf<Evidence>();

export const evidenceFields = [
  field('url', 'url', webAddress),
  field('title', 'name', plain),
  field('statement', 'statement', plain),
  field('accessedOn', 'accessedOn', partialDate),
  field('sha256', 'sha256', plain),
];

export const evidenceList = listOf(
  nodeOf<Evidence>({ types: ['ch:Evidence'], fields: evidenceFields }),
);

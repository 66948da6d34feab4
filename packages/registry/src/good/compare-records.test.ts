import { GoodRecord } from '@commonhold/schemas/good';
import { expect, test } from 'vitest';
import { compareRecords } from './compare-records.ts';

const record = GoodRecord.parse({
  format: '1',
  kinds: ['software'],
  listing: 'registered',
  name: { en: 'Tool' },
  description: { en: 'A tool.' },
  aliases: ['a/b'],
  identifiers: [],
  repositories: [],
  documentation: [],
  agents: [],
  originPlaces: [],
  deploymentPlaces: [],
  languages: [],
  sdgs: [],
  themes: [],
  keywords: ['one', 'two'],
  components: [],
  answers: [],
  relations: [],
  provenance: [],
});

test('a record does not differ from itself', () => {
  expect(compareRecords(record, structuredClone(record))).toEqual([]);
});

test('additions, removals and changes are told with both values', () => {
  const edited = GoodRecord.parse({
    ...record,
    name: { en: 'Better tool', fr: 'Outil' },
    keywords: ['one'],
  });
  expect(compareRecords(record, edited)).toEqual([
    { path: '/name/en', kind: 'changed', before: 'Tool', after: 'Better tool' },
    { path: '/name/fr', kind: 'added', after: 'Outil' },
    { path: '/keywords/1', kind: 'removed', before: 'two' },
  ]);
});

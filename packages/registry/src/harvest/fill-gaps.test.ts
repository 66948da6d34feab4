import { GoodRecord } from '@commonhold/schemas/good';
import { expect, test } from 'vitest';
import { fillGaps } from './fill-gaps.ts';

const curated = GoodRecord.parse({
  format: '1',
  kinds: ['dataset'],
  listing: 'registered',
  name: { en: 'Common Voice' },
  description: { en: 'Speech given by volunteers.' },
  aliases: [],
  identifiers: [{ scheme: 'dpga', value: 'GID0090068' }],
  repositories: [],
  documentation: [],
  agents: [{ role: 'owner', name: { en: 'Mozilla Foundation' }, jurisdiction: 'US' }],
  originPlaces: ['US'],
  deploymentPlaces: [],
  languages: ['mul'],
  sdgs: [{ goal: 10, targets: [] }],
  themes: [],
  keywords: ['speech'],
  components: [
    { type: 'data', availability: 'released', licences: [{ expression: 'CC0-1.0' }], evidence: [] },
  ],
  answers: [{ question: 'i3.owner', value: 'Mozilla Foundation' }],
  relations: [],
  provenance: [],
});

const incoming = GoodRecord.parse({
  ...curated,
  name: { en: 'Mozilla Common Voice' },
  deploymentPlaces: ['RW', 'KE'],
  sdgs: [{ goal: 9, targets: [] }],
  answers: [
    { question: 'i3.owner', value: 'Mozilla' },
    { question: 'i5.docs', value: 'https://example.org/docs' },
  ],
  components: [
    { type: 'data', availability: 'released', licences: [], evidence: [] },
    { type: 'documentation', availability: 'released', licences: [], evidence: [] },
  ],
});
const origin = { title: 'Another registry', source: { title: 'Another registry, 2026' } };

test('what the record says stays, what it does not say is taken over', () => {
  const filled = fillGaps(curated, incoming, origin);
  expect(filled.name).toEqual({ en: 'Common Voice' });
  expect(filled.sdgs).toEqual(curated.sdgs);
  expect(filled.deploymentPlaces).toEqual(['RW', 'KE']);
  expect(filled.answers.map(({ question, value }) => [question, value])).toEqual([
    ['i3.owner', 'Mozilla Foundation'],
    ['i5.docs', 'https://example.org/docs'],
  ]);
  expect(filled.components.map(({ type, licences }) => [type, licences.length])).toEqual([
    ['data', 1],
    ['documentation', 0],
  ]);
});

test('each value taken over names its source', () => {
  const filled = fillGaps(curated, incoming, origin);
  expect(filled.provenance.at(-1)).toMatchObject({
    paths: ['/deploymentPlaces', '/answers/1', '/components/1'],
    assertedBy: 'Another registry',
    source: { title: 'Another registry, 2026' },
  });
});

test('a source with nothing new changes nothing, so that filling twice is filling once', () => {
  const once = fillGaps(curated, incoming, origin);
  expect(fillGaps(once, incoming, origin)).toBe(once);
});

test('a filled record is still a record', () => {
  expect(GoodRecord.safeParse(fillGaps(curated, incoming, origin)).error).toBeUndefined();
});

import { expect, test } from 'vitest';
import { GoodRecord } from './record.ts';

const minimal = {
  format: '1',
  kinds: ['dataset'],
  listing: 'registered',
  name: { en: 'Rainfall of Kenya' },
  description: { en: 'Daily rainfall at 40 stations.', sw: 'Mvua ya kila siku.' },
  aliases: [],
  identifiers: [],
  repositories: [],
  documentation: [],
  agents: [],
  originPlaces: ['KE'],
  deploymentPlaces: [],
  languages: ['en', 'sw'],
  sdgs: [{ goal: 13, targets: ['13.1'] }],
  themes: ['ENVI'],
  keywords: [],
  components: [],
  answers: [],
  relations: [],
  provenance: [],
};

test('accepts a minimal record', () => {
  expect(GoodRecord.safeParse(minimal).error).toBeUndefined();
});

test.each([
  ['an unknown field', { ...minimal, colour: 'red' }, []],
  ['an empty name', { ...minimal, name: {} }, ['name']],
  ['a language that is no BCP 47 tag', { ...minimal, languages: ['english!'] }, ['languages', 0]],
  [
    'a target of another goal',
    { ...minimal, sdgs: [{ goal: 13, targets: ['4.1'] }] },
    ['sdgs', 0, 'targets'],
  ],
  ['a kind named twice', { ...minimal, kinds: ['dataset', 'dataset'] }, ['kinds']],
  ['a javascript address', { ...minimal, homepage: 'javascript:alert(1)' }, ['homepage']],
  ['an address with a password', { ...minimal, homepage: 'https://a:b@example.org' }, ['homepage']],
  ['a control character in a name', { ...minimal, name: { en: 'a\u0000b' } }, ['name', 'en']],
  ['a name beyond the bound', { ...minimal, name: { en: 'x'.repeat(301) } }, ['name', 'en']],
])('refuses %s and says where', (_, record, path) => {
  const result = GoodRecord.safeParse(record);
  expect(result.success).toBe(false);
  expect(result.error?.issues.map((issue) => issue.path)).toContainEqual(path);
});

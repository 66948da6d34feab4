import { describe, expect, test } from 'vitest';
import { part, recordWith } from '../specimen/specimen-record.ts';
import { evaluateRule } from './evaluate-rule.ts';
import type { RuleContext } from './evaluate-rule.ts';
import type { ProfileRule } from './profile-file.ts';
import { prepareReferenceData } from './reference-data.ts';

const context: RuleContext = {
  reference: prepareReferenceData({
    licenceCategories: { categories: [] },
    licenceAliases: { aliases: [] },
    fileTypes: { fileTypes: [] },
    themes: { themes: [] },
    highValueCategories: { categories: [] },
  }),
  linkChecks: new Map([
    ['https://a.example/', true],
    ['https://b.example/', false],
  ]),
  meetsProfile: (id) => (id === 'whole' ? 'met' : 'undetermined'),
};
const rule: ProfileRule = {
  id: 'specimen.keyword',
  title: 'Keyword',
  clause: '1',
  property: 'dcat:keyword',
  obligation: 'required',
  cardinality: '1..n',
  heldBy: 'record',
  anyOf: ['/keywords/*'],
};
const evaluated = (change: Partial<ProfileRule>, record: Parameters<typeof recordWith>[0] = {}) =>
  evaluateRule({ ...rule, ...change }, recordWith(record), context);

describe('a rule on the whole record', () => {
  test('is met where one of its places holds something, and shows all that do', () => {
    const anyOf = ['/keywords/*', '/homepage'];
    expect(evaluated({ anyOf }, { keywords: ['a', 'b'] })).toEqual([
      { verdict: 'met', pointers: ['/keywords/0', '/keywords/1'] },
    ]);
    expect(evaluated({ anyOf }, { homepage: 'https://a.example/' })).toEqual([
      { verdict: 'met', pointers: ['/homepage'] },
    ]);
  });

  test('is not met where none does', () => {
    expect(evaluated({})).toEqual([{ verdict: 'not-met', pointers: [''] }]);
  });

  test.each(['export', 'nowhere'] as const)(
    'has nothing to say where it is held by: %s',
    (heldBy) => {
      expect(evaluated({ heldBy }, { keywords: ['a'] })).toEqual([]);
    },
  );

  test('may ask that the record fits another profile', () => {
    const fits = (profile: string) => evaluated({ anyOf: [], test: { kind: 'profile', profile } });
    expect(fits('whole')).toEqual([{ verdict: 'met', pointers: [] }]);
    expect(fits('other')).toEqual([{ verdict: 'undetermined', pointers: [] }]);
  });
});

describe('a rule with a test', () => {
  const reachable = { anyOf: ['/repositories/*'], test: { kind: 'reachable' } } as const;
  const verdictOf = (...letters: readonly string[]) =>
    evaluated(reachable, { repositories: letters.map((letter) => `https://${letter}.example/`) });

  test('is met where one value passes, and shows those alone', () => {
    expect(verdictOf('c', 'b', 'a')).toEqual([{ verdict: 'met', pointers: ['/repositories/2'] }]);
  });

  test('is undetermined where none passes and one is unknown, and says what is missing', () => {
    expect(verdictOf('b', 'c')).toEqual([
      {
        verdict: 'undetermined',
        pointers: ['/repositories/0', '/repositories/1'],
        missing: expect.stringContaining('https://c.example/'),
      },
    ]);
  });

  test('is not met where all fail, and says why of the first', () => {
    expect(verdictOf('b')).toEqual([
      {
        verdict: 'not-met',
        pointers: ['/repositories/0'],
        why: expect.stringContaining('https://b.example/'),
      },
    ]);
  });
});

describe('a rule for each of several places', () => {
  const each = { forEach: '/components/*', anyOf: ['/location'] };

  test('gives an outcome for each, at its place', () => {
    const components = [part('data', [], { location: 'https://a.example/' }), part('data', [])];
    expect(evaluated(each, { components })).toEqual([
      { verdict: 'met', pointers: ['/components/0/location'] },
      { verdict: 'not-met', pointers: ['/components/1'] },
    ]);
  });

  test('gives none where there is no such place', () => {
    expect(evaluated(each)).toEqual([]);
  });
});

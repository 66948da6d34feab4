import type { Component, GoodRecord } from '@commonhold/schemas/good';
import type { LicenceAnswer } from '@commonhold/schemas/licence';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { legalLevels, useAnswer } from './use-answer.ts';

const permissive = answer('MIT', { isOpen: true });
const behavioural = answer('LicenseRef-RAIL', { isOpen: false, commercialUse: 'conditional' });
const closed = answer('LicenseRef-closed', {
  isOpen: false,
  commercialUse: 'no',
  change: 'no',
  share: 'no',
});
const answers = new Map([permissive, behavioural, closed].map((it) => [it.expression, it]));

test.each([
  ['an open licence on what is released', weights({ licences: ['MIT'] }), 'yes', 'yes', 'yes'],
  [
    'a use-restricted licence',
    weights({ licences: ['LicenseRef-RAIL'] }),
    'limits',
    'limits',
    'yes',
  ],
  ['a licence that forbids all', weights({ licences: ['LicenseRef-closed'] }), 'no', 'no', 'yes'],
  ['no licence given', weights({ licences: ['NONE'] }), 'no', 'no', 'yes'],
  ['a licence nobody knows', weights({ licences: ['NOASSERTION'] }), 'unknown', 'unknown', 'yes'],
  ['no licence recorded', weights({ licences: [] }), 'unknown', 'unknown', 'yes'],
  ['weights kept back', weights({ licences: [], availability: 'undisclosed' }), 'no', 'no', 'no'],
  [
    'an open licence on what is withdrawn',
    weights({ licences: ['MIT'], availability: 'withdrawn' }),
    'no',
    'yes',
    'no',
  ],
  [
    'an open licence behind a credential',
    weights({ licences: ['MIT'], accessTier: 'credential' }),
    'limits',
    'yes',
    'credential',
  ],
  [
    'an open licence on what nobody has seen',
    weights({ licences: ['MIT'], availability: 'unknown' }),
    'unknown',
    'yes',
    'unknown',
  ],
  [
    'two licences, the stricter first',
    weights({ licences: ['LicenseRef-RAIL', 'MIT'] }),
    'limits',
    'limits',
    'yes',
  ],
])('answers for %s', (_, component, headline, legal, today) => {
  expect(useAnswer(model([component]), answers)).toMatchObject({ headline, legal, today });
});

test('says nothing where no main part is recorded', () => {
  expect(useAnswer(model([]), answers)).toMatchObject({ headline: 'unknown', parts: [] });
});

test('takes no comfort from parts that are not the main one', () => {
  const card = { ...weights({ licences: ['MIT'] }), type: 'model-card' as const };
  expect(useAnswer(model([card]), answers).headline).toBe('unknown');
});

test('counts the strictest kind of a good of several kinds', () => {
  const code = { ...weights({ licences: ['MIT'] }), type: 'source-code' as const };
  const record = { ...model([code, weights({ licences: ['LicenseRef-RAIL'] })]) };
  const both: GoodRecord = { ...record, kinds: ['model', 'software'] };
  expect(useAnswer(both, answers)).toMatchObject({ headline: 'limits', isMixed: true });
});

test('never gets freer by adding a licence, in whatever order', () => {
  const expressions = fc.constantFrom(
    'MIT',
    'LicenseRef-RAIL',
    'LicenseRef-closed',
    'NONE',
    'NOASSERTION',
  );
  const rank = (licences: readonly string[]) =>
    legalLevels.indexOf(useAnswer(model([weights({ licences })]), answers).legal);
  fc.assert(
    fc.property(fc.array(expressions, { minLength: 1, maxLength: 6 }), expressions, (few, more) => {
      expect(rank([...few, more])).toBeGreaterThanOrEqual(rank(few));
      expect(rank([more, ...few])).toBe(rank([...few, more]));
    }),
  );
});

function answer(expression: string, differences: Partial<LicenceAnswer>): LicenceAnswer {
  return {
    expression,
    title: expression,
    isOpen: true,
    dpgCategories: [],
    commercialUse: 'yes',
    change: 'yes',
    share: 'yes',
    trainOn: 'yes',
    duties: [],
    revocability: 'unstated',
    incorporatesMutablePolicy: false,
    summary: 'A licence.',
    ...differences,
  };
}

function weights(options: {
  readonly licences: readonly string[];
  readonly availability?: Component['availability'];
  readonly accessTier?: Component['accessTier'];
}): Component {
  return {
    type: 'model-parameters-final',
    availability: options.availability ?? 'released',
    licences: options.licences.map((expression) => ({ expression })),
    evidence: [],
    ...(options.accessTier === undefined ? {} : { accessTier: options.accessTier }),
  };
}

function model(components: readonly Component[]): GoodRecord {
  return {
    format: '1',
    kinds: ['model'],
    listing: 'registered',
    name: { en: 'A model' },
    description: { en: 'A model.' },
    aliases: [],
    identifiers: [],
    repositories: [],
    documentation: [],
    agents: [],
    originPlaces: [],
    deploymentPlaces: [],
    languages: [],
    sdgs: [],
    themes: [],
    keywords: [],
    components,
    answers: [],
    relations: [],
    provenance: [],
  };
}

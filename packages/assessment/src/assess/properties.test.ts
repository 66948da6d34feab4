import { Assessment } from '@commonhold/schemas/assessment';
import type { GoodRecord } from '@commonhold/schemas/good';
import { availabilities, componentTypes, goodKinds, accessTiers } from '@commonhold/schemas/good';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadExamples, loadStandards } from '../node/index.ts';
import { assessGood, effectiveLicences, opennessGate, recordSha256 } from './index.ts';

const loaded = await loadStandards();
if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
const standards = loaded.value;
const seeds = (
  await Promise.all(standards.current.map(({ file }) => loadExamples(file.id, file.version)))
)
  .flat()
  .map(({ record }) => record);

const expressions = [
  'MIT',
  'Apache-2.0',
  'GPL-3.0',
  'CC-BY-4.0',
  'CC-BY-NC-4.0',
  'CC0-1.0',
  'ODbL-1.0',
  'NOASSERTION',
  'NONE',
  'LicenseRef-Llama-3-Community',
  'LicenseRef-Nobody',
  'MIT OR CC-BY-NC-4.0',
  'MIT AND CC-BY-4.0',
  'OGL-UK-3.0',
];
const licence = fc.record(
  {
    expression: fc.constantFrom(...expressions),
    isInherited: fc.boolean(),
    declaredAs: fc.constantFrom('Component not included', 'Apache 2.0', 'research only'),
    url: fc.constant('https://example.org/licence'),
  },
  { requiredKeys: ['expression'] },
);
const component = fc.record(
  {
    type: fc.constantFrom(...componentTypes),
    availability: fc.constantFrom(...availabilities),
    licences: fc.array(licence, { maxLength: 2 }),
    evidence: fc.constant([]),
    name: fc.constantFrom('one', 'two'),
    location: fc.constant('https://example.org/part'),
    accessTier: fc.constantFrom(...accessTiers),
  },
  { requiredKeys: ['type', 'availability', 'licences', 'evidence'] },
);
const record: fc.Arbitrary<GoodRecord> = fc
  .record({
    seed: fc.constantFrom(...seeds),
    names: fc.constantFrom(
      { en: 'One' },
      { fr: 'Une', sw: 'Moja' },
      { 'en-GB': 'One', de: 'Eins' },
    ),
    kinds: fc.uniqueArray(fc.constantFrom(...goodKinds), { minLength: 1, maxLength: 3 }),
    components: fc.array(component, { maxLength: 12 }),
    keepsComponents: fc.boolean(),
  })
  .map(({ seed, names, kinds, components, keepsComponents }) => ({
    ...seed,
    name: names,
    kinds,
    components: keepsComponents ? seed.components : components,
  }));

const verdicts = (value: GoodRecord) =>
  new Map(
    assessGood(standards, value).flatMap(({ standard, findings }) =>
      findings.map(({ rule, verdict }) => [`${standard} ${rule}`, verdict] as const),
    ),
  );

test('every record gets assessments that fit their schema, and say what is missing', () => {
  fc.assert(
    fc.property(record, (value) => {
      for (const assessment of assessGood(standards, value)) {
        const { findings } = Assessment.parse(assessment);
        for (const { verdict, missing, rule } of findings) {
          expect(verdict === 'undetermined' && missing.length === 0, rule).toBe(false);
        }
      }
    }),
    { numRuns: 300 },
  );
});

test('the order of components changes nothing but where they stand', () => {
  const withoutPlaces = (value: GoodRecord) =>
    assessGood(standards, value, 'f'.repeat(64)).map((assessment) => ({
      ...assessment,
      findings: assessment.findings.map((finding) => ({ ...finding, paths: finding.paths.length })),
    }));
  fc.assert(
    fc.property(record, fc.infiniteStream(fc.nat()), (value, keys) => {
      const shuffled = value.components
        .map((part) => ({ part, key: keys.next().value }))
        .toSorted((left, right) => left.key - right.key)
        .map(({ part }) => part);
      expect(withoutPlaces({ ...value, components: shuffled })).toEqual(withoutPlaces(value));
    }),
    { numRuns: 300 },
  );
});

test('adding evidence never turns “met” into “undetermined”', () => {
  const proof = [{ url: 'https://example.org/proof', title: 'Proof' }];
  fc.assert(
    fc.property(record, (value) => {
      const before = verdicts(value);
      const after = verdicts({
        ...value,
        documentation: [...value.documentation, ...proof],
        agents: value.agents.map((agent) => ({
          ...agent,
          evidence: [...(agent.evidence ?? []), ...proof],
        })),
        answers: value.answers.map((answer) => ({
          ...answer,
          evidence: [...(answer.evidence ?? []), ...proof],
        })),
        components: value.components.map((part) => ({
          ...part,
          evidence: [...part.evidence, ...proof],
          licences: part.licences.map((statement) => ({
            ...statement,
            evidence: [...(statement.evidence ?? []), ...proof],
          })),
        })),
      });
      const lost = [...before].filter(
        ([rule, verdict]) => verdict === 'met' && after.get(rule) === 'undetermined',
      );
      expect(lost).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('unknown licence text is never called open', () => {
  const unknown = fc.oneof(
    fc.stringMatching(/^[A-Za-z0-9.-]{1,30}$/u).map((text) => `LicenseRef-${text}`),
    fc.string({ minLength: 1, maxLength: 60 }),
    fc.constantFrom(
      'apache license 2.0',
      'MIT License',
      'open',
      'public domain',
      'MIT OR',
      'LicenseRef-MIT',
    ),
  );
  const known = new Set([
    ...standards.licences.spdx.keys(),
    ...standards.licences.beyondSpdx.keys(),
  ]);
  fc.assert(
    fc.property(unknown, (expression) => {
      fc.pre(!known.has(expression.replace(/\+$/u, '')));
      for (const list of [
        standards.openLicences,
        standards.osiLicences,
        ...standards.editions.flatMap(({ listsById }) => [...listsById.values()]),
      ]) {
        expect(list.judge(expression).verdict, list.title).not.toBe('accepted');
      }
      const [seed] = seeds;
      if (seed === undefined) throw new Error('There are no examples');
      const value: GoodRecord = {
        ...seed,
        kinds: ['software'],
        components: [
          {
            type: 'source-code',
            availability: 'released',
            licences: [{ expression }],
            evidence: [],
          },
        ],
      };
      expect(opennessGate(standards, value)).not.toBe('open');
      expect(verdicts(value).get('dpg dpg.2.software-licence')).not.toBe('met');
    }),
    { numRuns: 300 },
  );
});

function reverseKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reverseKeys);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, inner]) => [key, reverseKeys(inner)]),
  );
}

test('the same record gives the same bytes, whatever the order of its keys', () => {
  fc.assert(
    fc.property(record, (value) => {
      const reversed = reverseKeys(value) as GoodRecord;
      expect(recordSha256(reversed)).toBe(recordSha256(value));
      expect(JSON.stringify(assessGood(standards, reversed))).toBe(
        JSON.stringify(assessGood(standards, value)),
      );
    }),
    { numRuns: 100 },
  );
});

test('the licence of a component is its own before that of the whole', () => {
  const [seed] = seeds;
  if (seed === undefined) throw new Error('There are no examples');
  const part = { type: 'data', availability: 'released', evidence: [] } as const;
  const licences = effectiveLicences({
    ...seed,
    components: [
      {
        ...part,
        licences: [{ expression: 'MIT', isInherited: true }, { expression: 'CC-BY-4.0' }],
      },
      { ...part, licences: [{ expression: 'MIT', isInherited: true }] },
      { ...part, licences: [] },
    ],
  });
  expect(licences.map(({ expressions: own, origin }) => [own, origin])).toEqual([
    [['CC-BY-4.0'], 'own'],
    [['MIT'], 'inherited'],
    [[], 'none-stated'],
  ]);
});

import type { Component, GoodRecord } from '@commonhold/schemas/good';
import { describe, expect, test } from 'vitest';
import { loadExamples, loadStandards } from '../node/index.ts';
import { findEdition } from '../standard/index.ts';
import {
  assessAgainst,
  assessGood,
  assessOptionalProfiles,
  assessmentChanges,
  engineVersion,
  opennessGate,
  recordSha256,
} from './index.ts';

const loaded = await loadStandards();
if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
const standards = loaded.value;
const examples = await loadExamples('dpg', '1.1.7');
const exampleOf = (id: string): GoodRecord => {
  const found = examples.find(({ example }) => example.id === id);
  if (found === undefined) throw new Error(`The example “${id}” is gone`);
  return found.record;
};
const model = exampleOf('model-complete');
const dataset = exampleOf('dataset-complete');
const software = exampleOf('software-complete');

test('assesses by every standard that is for the kind, in a fixed order', () => {
  const ids = (record: GoodRecord) => assessGood(standards, record).map(({ standard }) => standard);
  expect(ids(model)).toEqual([
    'dpg',
    'osaid',
    'mof',
    'eu-osai-index',
    'open-washing',
    'registry-rules',
  ]);
  expect(ids(dataset)).toEqual(['dpg', 'open-washing', 'registry-rules']);
});

test('assesses by an optional profile only where the record answers it', () => {
  const answers = [...model.answers, { question: 'fmti.i001', value: true }];
  const ids = assessGood(standards, { ...model, answers }).map(({ standard }) => standard);
  expect(ids).toContain('fmti');
  expect(ids).not.toContain('training-data-code');
});

test('assesses by every optional profile of the kind when asked, and says what nobody has told', () => {
  const ids = (record: GoodRecord) =>
    assessOptionalProfiles(standards, record).map(({ standard }) => standard);
  const silent = { ...dataset, answers: [] };
  expect(ids(model)).toEqual(['training-data-code', 'fmti']);
  expect(ids(silent)).toEqual(['training-data-code']);
  expect(ids(software)).toEqual([]);
  const [code] = assessOptionalProfiles(standards, silent);
  expect(code?.outcome).toBe('undetermined');
  const unsaid = code?.findings.filter(({ verdict }) => verdict === 'undetermined') ?? [];
  expect(unsaid.length).toBeGreaterThan(5);
  expect(unsaid.filter(({ missing }) => missing.length === 0)).toEqual([]);
});

test('an optional profile says the same, asked for or among the others', () => {
  const answers = [...model.answers, { question: 'fmti.i001', value: true }];
  const record = { ...model, answers };
  const among = assessGood(standards, record).find(({ standard }) => standard === 'fmti');
  expect(assessOptionalProfiles(standards, record)).toContainEqual(among);
});

test('an assessment pins the standard, the record and the engine', () => {
  const [assessment] = assessGood(standards, dataset);
  expect(assessment).toMatchObject({
    standard: 'dpg',
    version: '1.1.7',
    standardSha256: findEdition(standards, 'dpg')?.sha256,
    recordSha256: recordSha256(dataset),
    engineVersion,
  });
});

test('a reference record is never presented as a public good, even if it meets every rule', () => {
  for (const { summary } of assessGood(standards, { ...software, listing: 'reference' })) {
    expect(summary).toMatch(/^Recorded only for comparison, not put forward as a public good\. /u);
  }
  expect(
    assessGood(standards, software).some(({ summary }) => summary.includes('comparison')),
  ).toBe(false);
});

test('the older standard does not know the practice of the newer', () => {
  const older = findEdition(standards, 'dpg', '1.1.4');
  if (older === undefined) throw new Error('DPG Standard 1.1.4 is gone');
  const closed = exampleOf('model-data-withheld');
  expect(assessAgainst(older, closed).outcome).toBe('met');
  expect(assessGood(standards, closed)[0]?.outcome).toBe('not-met');
});

test('findings stand in the order of the indicators', () => {
  const order = findEdition(standards, 'dpg')?.indicators.map(({ id }) => id) ?? [];
  const [assessment] = assessGood(standards, model);
  const places = (assessment?.findings ?? []).map(({ indicator }) => order.indexOf(indicator));
  expect(places).toEqual(places.toSorted((left, right) => left - right));
});

test('two assessments of the same record by the same standard do not differ', () => {
  const [before] = assessGood(standards, dataset);
  const [after] = assessGood(standards, exampleOf('data-nc'));
  if (before === undefined || after === undefined) throw new Error('No assessment');
  expect(assessmentChanges(before, before)).toEqual({ verdict: undefined, rules: [], causes: [] });
  const changes = assessmentChanges(before, after);
  expect(changes.causes).toEqual(['record']);
  expect(changes.verdict).toEqual({ before: 'met', after: 'not-met' });
  expect(changes.rules).toContainEqual({
    rule: 'dpg.2.data-licence',
    before: 'met',
    after: 'not-met',
  });
  const fewer = assessmentChanges(before, {
    ...before,
    standardSha256: '0'.repeat(64),
    engineVersion: '0',
    findings: [],
  });
  expect(fewer.causes).toEqual(['standard', 'engine']);
  expect(fewer.rules).toHaveLength(before.findings.length);
});

describe('the gate of openness', () => {
  const part = (
    type: Component['type'],
    expression: string,
    more: Partial<Component> = {},
  ): Component => ({
    type,
    availability: 'released',
    licences: [{ expression }],
    evidence: [],
    ...more,
  });
  test.each<[string, readonly Component[], string]>([
    ['all parts open', [part('source-code', 'MIT'), part('documentation', 'CC-BY-4.0')], 'open'],
    [
      'the main part open, another closed',
      [part('source-code', 'MIT'), part('documentation', 'CC-BY-NC-4.0')],
      'mixed',
    ],
    [
      'one main part open, one closed',
      [part('source-code', 'MIT'), part('source-code', 'BUSL-1.1')],
      'mixed',
    ],
    [
      'one main part open, one unknown',
      [part('source-code', 'MIT'), part('source-code', 'NOASSERTION')],
      'unknown',
    ],
    [
      'the main part closed, another open',
      [part('source-code', 'BUSL-1.1'), part('documentation', 'CC-BY-4.0')],
      'restricted',
    ],
    [
      'the main part kept back',
      [part('source-code', 'MIT', { availability: 'undisclosed' })],
      'restricted',
    ],
    ['no licence known', [part('source-code', 'NOASSERTION')], 'unknown'],
    ['nothing known', [], 'unknown'],
  ])('%s: it is %s', (_, components, gate) => {
    expect(opennessGate(standards, { ...software, components })).toBe(gate);
  });

  test('asks for the weights of a model and the data of a dataset', () => {
    const weights = [
      part('model-parameters-final', 'LicenseRef-Gemma-Terms'),
      part('inference-code', 'MIT'),
    ];
    expect(opennessGate(standards, { ...model, components: weights })).toBe('restricted');
    expect(opennessGate(standards, { ...dataset, components: [part('data', 'CC0-1.0')] })).toBe(
      'open',
    );
    const both: GoodRecord = {
      ...dataset,
      kinds: ['dataset', 'software'],
      components: [part('data', 'CC0-1.0'), part('source-code', 'SSPL-1.0')],
    };
    expect(opennessGate(standards, both)).toBe('mixed');
  });
});

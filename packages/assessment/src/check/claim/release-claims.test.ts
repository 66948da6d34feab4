import { describe, expect, test } from 'vitest';
import { examine } from '../../specimen/examine.ts';
import { part } from '../../specimen/specimen-record.ts';
import type { RecordChange } from '../../specimen/specimen-record.ts';

const fullyOpen = (change: RecordChange) =>
  examine({ kind: 'claim', claim: 'fully-open' }, { kinds: ['model'], ...change });
const model = (releaseMode: 'fully-open' | 'downloadable') => ({
  modalities: [],
  trainingDatasets: [],
  evaluations: [],
  releaseMode,
});

describe('a model called fully open', () => {
  test.each([
    ['model-parameters-final', 'released', 'LicenseRef-Gemma', 'not-met'],
    ['training-code', 'released', 'BUSL-1.1', 'not-met'],
    ['training-code', 'undisclosed', 'MIT', 'not-met'],
    ['training-datasets', 'withdrawn', 'CC0-1.0', 'not-met'],
    ['training-datasets', 'unknown', 'CC0-1.0', 'met'],
    ['training-datasets', 'partly-released', 'CC0-1.0', 'met'],
    ['model-parameters-final', 'released', 'NOASSERTION', 'met'],
    ['evaluation-code', 'undisclosed', 'MIT', 'met'],
    ['model-parameters-final', 'released', 'Apache-2.0', 'met'],
  ] as const)('with %s %s under %s: %s', (type, availability, licence, verdict) => {
    const finding = fullyOpen({
      model: model('fully-open'),
      components: [part(type, [licence], { availability })],
    });
    expect(finding.verdict).toBe(verdict);
    expect(finding.reason).toMatch(/^The model is called fully open, (?:and nothing|but the )/u);
    expect(finding.paths).toEqual([
      '/model/releaseMode',
      ...(verdict === 'met' ? [] : ['/components/0']),
    ]);
  });

  test('in public is held to the public words', () => {
    const evidence = [{ url: 'https://example.org/launch' }];
    expect(
      fullyOpen({
        model: model('fully-open'),
        components: [part('training-code', [], { availability: 'undisclosed' })],
        claims: [{ claim: 'fully-open', quote: 'All of it', evidence }],
      }),
    ).toEqual({
      verdict: 'not-met',
      reason: 'Its owner says “All of it” in public, but the training code is kept back.',
      paths: ['/claims/0', '/components/0'],
      evidence,
    });
  });

  test.each<[string, RecordChange]>([
    ['another way of release', { model: model('downloadable') }],
    ['no word on it', {}],
  ])('by nobody gives no finding: %s', (_, change) => {
    const components = [part('training-code', [], { availability: 'undisclosed' })];
    expect(fullyOpen({ ...change, components })).toMatchObject({
      verdict: 'not-applicable',
      reason: expect.stringContaining('fully open'),
      paths: ['/model'],
    });
  });
});

describe('that nothing closed is needed', () => {
  const independent = (change: RecordChange) =>
    examine({ kind: 'claim', claim: 'platform-independent' }, change);
  const software = (...names: readonly string[]) => ({
    programmingLanguages: [],
    closedDependencies: names.map((name) => ({ name, openAlternatives: [] })),
  });
  const says = (value: boolean | string) => ({ answers: [{ question: 'i4.closed', value }] });

  test('contradicts a list of closed parts', () => {
    expect(independent({ ...says(false), software: software('Oracle', 'Windows') })).toMatchObject({
      verdict: 'not-met',
      reason: expect.stringContaining('Oracle and Windows'),
      paths: ['/answers/0', '/software/closedDependencies'],
    });
  });

  test.each<[string, RecordChange]>([
    ['an empty list', { ...says('no'), software: software() }],
    ['no facts of software', says(false)],
  ])('is not contradicted by %s', (_, change) => {
    expect(independent(change)).toMatchObject({ verdict: 'met', paths: ['/answers/0'] });
  });

  test.each<[string, RecordChange]>([
    ['nobody has said', { software: software('Oracle') }],
    ['the opposite is said', { ...says(true), software: software('Oracle') }],
    ['the answer is neither', { ...says('perhaps'), software: software('Oracle') }],
  ])('is no claim where %s', (_, change) => {
    expect(independent(change)).toMatchObject({ verdict: 'not-applicable', paths: ['/software'] });
  });
});

import type { Finding } from '@commonhold/schemas/assessment';
import { describe, expect, test } from 'vitest';
import type { CheckResult } from '../check/check-result.ts';
import { takeInventory } from '../inventory/inventory.ts';
import { recordWith } from '../specimen/specimen-record.ts';
import { standardWith } from '../specimen/specimen-standard.ts';
import type { StandardFile } from '../standard/index.ts';
import { conclude } from './conclude.ts';
import type { Conclusion } from './conclude.ts';

/** A finding by its verdict, with what a test says of it besides. */
type Found = Partial<Finding> &
  Pick<Finding, 'verdict'> &
  Pick<CheckResult, 'grade' | 'isOnlyLicence'>;

const inventory = takeInventory(recordWith({}));

function concluded(
  conclusion: StandardFile['conclusion'],
  found: Readonly<Record<string, Finding['verdict'] | Found>>,
): Conclusion {
  const all = Object.entries(found).map(([rule, one]) => ({
    rule,
    ...(typeof one === 'string' ? { verdict: one } : one),
  }));
  return conclude({
    edition: standardWith({ conclusion }),
    inventory,
    findings: all.map((finding) => ({
      indicator: '1',
      title: `Title of ${finding.rule}`,
      clause: '1',
      severity: 'major',
      reason: 'So it is.',
      evidence: [],
      paths: [],
      missing: [],
      ...finding,
    })),
    results: new Map(
      all.map(({ rule, verdict, grade, isOnlyLicence }) => [
        rule,
        {
          verdict,
          reason: 'So it is.',
          ...(grade === undefined ? {} : { grade }),
          ...(isOnlyLicence === undefined ? {} : { isOnlyLicence }),
        },
      ]),
    ),
  });
}

describe('requirements', () => {
  const required = (found: Parameters<typeof concluded>[1]) =>
    concluded({ kind: 'all-requirements' }, found);

  test.each<[Readonly<Record<string, Finding['verdict'] | Found>>, string]>([
    [{ a: 'met', b: 'not-applicable' }, 'met'],
    [{ a: 'met', b: 'undetermined' }, 'undetermined'],
    [{ a: 'undetermined', b: 'not-met' }, 'not-met'],
    [{ a: 'met', b: { verdict: 'not-met', severity: 'minor' } }, 'met'],
    [{ a: 'met', b: { verdict: 'undetermined', severity: 'minor' } }, 'met'],
    [{ a: 'met', b: { verdict: 'not-met', severity: 'blocker' } }, 'not-met'],
    [{}, 'met'],
  ])('%j: %s', (found, outcome) => {
    expect(required(found)).toMatchObject({ outcome, verdict: outcome });
  });

  test('that fail are named by indicator, apart from those that are undetermined', () => {
    const found = {
      a: { verdict: 'not-met', indicator: '2' },
      b: { verdict: 'undetermined', indicator: '2' },
      c: { verdict: 'undetermined', indicator: '9a' },
    } as const;
    expect(required(found).summary).toBe(
      'Specimen does not meet the Specimen Standard 1.0: indicator 2 not met, indicator 9a undetermined.',
    );
    expect(required({ a: found.a, b: found.b }).summary).toMatch(/: indicator 2 not met\.$/u);
    expect(required({ b: found.b, c: found.c }).summary).toMatch(/ indicators 2 and 9a\.$/u);
  });

  test('that are met may still await a reviewer', () => {
    const human = (verdict: Finding['verdict']) =>
      required({ a: 'met', b: { verdict, indicator: '3', needsHuman: true } }).summary;
    expect(human('met')).toMatch(/ indicator 3 still awaits a reviewer\.$/u);
    expect(human('not-applicable')).toMatch(/ every requirement of the Specimen Standard 1\.0\.$/u);
    expect(
      required({ a: { verdict: 'met', needsHuman: true, severity: 'minor' } }).summary,
    ).not.toContain('reviewer');
  });
});

describe('a definition', () => {
  const defined = (found: Parameters<typeof concluded>[1]) =>
    concluded({ kind: 'definition' }, found);
  const terms = (verdict: Finding['verdict'], more: Partial<Found> = {}): Found => ({
    verdict,
    isOnlyLicence: true,
    indicator: 'code',
    ...more,
  });

  test('would be met after a change of licence where only terms stand in the way', () => {
    expect(defined({ a: terms('not-met'), b: 'met' })).toMatchObject({
      outcome: 'not-met',
      verdict: 'licence-change-needed',
      summary: expect.stringMatching(/only terms stand in the way, on “code”\.$/u),
    });
    expect(
      defined({ a: terms('not-met'), b: terms('undetermined', { indicator: 'data' }) }),
    ).toMatchObject({
      verdict: 'licence-change-needed',
      summary: expect.stringMatching(/on “code” \(not known yet: those on “data”\)\.$/u),
    });
  });

  test.each<[string, Readonly<Record<string, Finding['verdict'] | Found>>, string]>([
    ['a part is kept back as well', { a: terms('not-met'), b: 'not-met' }, 'not-met'],
    ['a part may be missing', { a: terms('not-met'), b: 'undetermined' }, 'not-met'],
    ['no licence is known to be wrong', { a: terms('undetermined'), b: 'met' }, 'undetermined'],
    ['nothing is wrong', { a: 'met' }, 'met'],
    ['a wrong licence decides nothing', { a: terms('not-met', { severity: 'minor' }) }, 'met'],
  ])('is concluded as requirements are where %s', (_, found, verdict) => {
    expect(defined(found).verdict).toBe(verdict);
  });

  test('is not held up by a part that decides nothing', () => {
    const found = { a: terms('not-met'), b: { verdict: 'not-met', severity: 'minor' } } as const;
    expect(defined(found).verdict).toBe('licence-change-needed');
  });
});

describe('classes', () => {
  const classes: StandardFile['conclusion'] = {
    kind: 'classes',
    classes: [
      { id: 'one', title: 'Class I', requires: [['code'], ['data', 'card']] },
      { id: 'two', title: 'Class II', requires: [['code']] },
    ],
    none: 'no-class',
  };
  const classed = (found: Parameters<typeof concluded>[1]) => concluded(classes, found);

  test.each<[Readonly<Record<string, Finding['verdict']>>, string, string]>([
    [{ code: 'met', data: 'met', card: 'not-met' }, 'met', 'one'],
    [{ code: 'met', data: 'not-met', card: 'met' }, 'met', 'one'],
    [{ code: 'met', data: 'undetermined', card: 'not-met' }, 'met', 'two'],
    [{ code: 'not-met', data: 'met' }, 'not-met', 'no-class'],
    [{ code: 'undetermined', data: 'met' }, 'undetermined', 'no-class'],
    [{ code: 'not-applicable' }, 'undetermined', 'no-class'],
  ])('%j: %s, %s', (found, outcome, verdict) => {
    expect(classed(found)).toMatchObject({ outcome, verdict });
  });

  test('say what the next better one lacks', () => {
    expect(classed({ code: 'met', data: 'not-met' }).summary).toBe(
      'Specimen is in Class II of the Specimen Standard 1.0; for Class I it lacks under an open licence: title of data or card.',
    );
    expect(classed({ code: 'not-met' }).summary).toBe(
      'Specimen reaches no class of the Specimen Standard 1.0; for Class II it lacks under an open licence: title of code.',
    );
    expect(classed({ code: 'met', card: 'met' }).summary).toBe(
      'Specimen is in Class I of the Specimen Standard 1.0.',
    );
  });

  test('a class is surely missed only where all ways to one requirement are shut', () => {
    const either: StandardFile['conclusion'] = {
      ...classes,
      classes: [{ id: 'one', title: 'Class I', requires: [['data', 'card'], ['code']] }],
    };
    const outcome = (found: Readonly<Record<string, Finding['verdict']>>) =>
      concluded(either, found).outcome;
    expect(outcome({ data: 'not-met', card: 'undetermined', code: 'met' })).toBe('undetermined');
    expect(outcome({ data: 'not-met', card: 'not-met', code: 'undetermined' })).toBe('not-met');
    expect(outcome({ data: 'undetermined', card: 'undetermined', code: 'not-met' })).toBe(
      'not-met',
    );
  });
});

describe('grades', () => {
  const graded = (found: Parameters<typeof concluded>[1]) => concluded({ kind: 'grades' }, found);
  const grade = (points: number): Found => ({
    verdict: points === 1 ? 'met' : 'not-met',
    grade: points,
  });

  test.each<[Readonly<Record<string, Finding['verdict'] | Found>>, string, string, number]>([
    [{ a: grade(1), b: grade(1) }, 'met', 'open 2, partial 0, closed 0, unknown 0', 2],
    [{ a: grade(1), b: grade(0.5) }, 'not-met', 'open 1, partial 1, closed 0, unknown 0', 1.5],
    [{ a: grade(1), b: grade(0) }, 'not-met', 'open 1, partial 0, closed 1, unknown 0', 1],
    [
      { a: grade(1), b: 'undetermined' },
      'undetermined',
      'open 1, partial 0, closed 0, unknown 1',
      1,
    ],
    [{ a: grade(0), b: 'undetermined' }, 'not-met', 'open 0, partial 0, closed 1, unknown 1', 0],
    [
      { a: { verdict: 'undetermined', grade: 1 } },
      'undetermined',
      'open 0, partial 0, closed 0, unknown 1',
      0,
    ],
    [{ a: 'not-met' }, 'not-met', 'open 0, partial 0, closed 1, unknown 0', 0],
  ])('%j: %s, %s', (found, outcome, verdict, points) => {
    expect(graded(found)).toMatchObject({
      outcome,
      verdict,
      score: { points, pointsMax: Object.keys(found).length },
    });
  });

  test('name what is closed, and licences that no points outweigh', () => {
    const { summary } = graded({ 'x.licences': grade(0.5), a: grade(0), b: grade(0), c: grade(1) });
    expect(summary).toContain('closed in title of a and title of b');
    expect(summary).toContain('Its licences are partial, which');
    const open = graded({ 'x.licences': grade(1), a: grade(0.5) }).summary;
    expect(open).not.toMatch(/closed in|licences are/u);
  });
});

describe('disclosure', () => {
  test.each<[Readonly<Record<string, Finding['verdict']>>, string, number]>([
    [{ a: 'met', b: 'met' }, 'met', 2],
    [{ a: 'met', b: 'undetermined' }, 'undetermined', 1],
    [{ a: 'not-met', b: 'undetermined' }, 'not-met', 0],
  ])('%j: %s', (found, outcome, points) => {
    const result = concluded({ kind: 'disclosure' }, found);
    expect(result).toMatchObject({
      outcome,
      verdict: `${points} of 2 disclosed`,
      score: { points, pointsMax: 2 },
    });
    expect(result.summary).toContain('nothing about openness');
  });
});

describe('claims', () => {
  test.each<[Readonly<Record<string, Finding['verdict']>>, string, string, RegExp]>([
    [
      { a: 'not-met', b: 'undetermined', c: 'not-met' },
      'not-met',
      'claim-contradicted',
      /“Title of a” and “Title of c”[^“]*$/u,
    ],
    [{ a: 'met', b: 'undetermined' }, 'undetermined', 'to-be-examined', /“Title of b”[^“]*$/u],
    [{ a: 'met', b: 'not-applicable' }, 'met', 'no-contradiction', /^[^“]*$/u],
  ])('%j: %s', (found, outcome, verdict, summary) => {
    const result = concluded({ kind: 'claims' }, found);
    expect(result).toMatchObject({ outcome, verdict });
    expect(result.summary).toMatch(summary);
  });
});

test('a record for comparison is never presented as a good, whatever the way of concluding', () => {
  const kinds = ['all-requirements', 'definition', 'grades', 'disclosure', 'claims'] as const;
  for (const kind of kinds) {
    const ground = {
      edition: standardWith({ conclusion: { kind } }),
      inventory: takeInventory(recordWith({ listing: 'reference' })),
      findings: [],
      results: new Map<string, CheckResult>(),
    };
    const registered = { ...ground, inventory };
    expect(conclude(ground)).toEqual({
      ...conclude(registered),
      summary: `Recorded only for comparison, not put forward as a public good. ${conclude(registered).summary}`,
    });
  }
});

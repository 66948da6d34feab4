import { describe, expect, test } from 'vitest';
import { examine } from '../specimen/examine.ts';
import type { RecordChange } from '../specimen/specimen-record.ts';

type Sdg = NonNullable<RecordChange['sdgs']>[number];

const sdgs = (aspect: 'named' | 'reasons' | 'targets', change: RecordChange) =>
  examine({ kind: 'sdgs', aspect }, change);
const goal = (number: number, more: Partial<Sdg> = {}): Sdg => ({
  goal: number,
  targets: [],
  ...more,
});
const because = (en: string) => ({ reason: { en } });

test('goals that nobody names are asked for', () => {
  for (const aspect of ['named', 'reasons', 'targets'] as const) {
    expect(sdgs(aspect, {})).toMatchObject({
      verdict: 'undetermined',
      paths: ['/sdgs'],
      missing: [expect.stringContaining('goal')],
    });
  }
});

test('goals are named by their numbers, from the smallest', () => {
  expect(sdgs('named', { sdgs: [goal(4)] })).toMatchObject({
    verdict: 'met',
    reason: 'The record names goal 4.',
    paths: ['/sdgs'],
  });
  expect(sdgs('named', { sdgs: [goal(10), goal(4), goal(3)] }).reason).toMatch(
    / goals 3, 4 and 10\.$/u,
  );
  const all = Array.from({ length: 17 }, (_, index) => goal(17 - index));
  expect(sdgs('named', { sdgs: all }).reason).toMatch(/ 1, 2, 3, .* 16 and 17\.$/u);
});

describe('how the good serves each goal', () => {
  const served = [goal(4, because('It teaches.')), goal(3, because('It heals.'))];

  test('is told with the first reason, for people to judge', () => {
    expect(sdgs('reasons', { sdgs: served })).toMatchObject({
      verdict: 'met',
      reason: expect.stringContaining('“It teaches.”'),
      paths: ['/sdgs'],
      needsHuman: true,
    });
    expect(sdgs('reasons', { sdgs: served })).not.toHaveProperty('evidence');
  });

  test('is asked for goal by goal, from the smallest', () => {
    const finding = sdgs('reasons', { sdgs: [goal(10), ...served, goal(2)] });
    expect(finding).toMatchObject({
      verdict: 'undetermined',
      reason: expect.stringMatching(/ goals 2 and 10 /u),
      paths: ['/sdgs'],
      missing: [expect.stringContaining('goal 2,'), expect.stringContaining('goal 10,')],
      needsHuman: true,
    });
  });

  test('is not told by the description over again', () => {
    const description = { en: 'A tool for schools.', fr: 'Un outil.' };
    const copied = goal(4, because('A tool for schools.'));
    expect(sdgs('reasons', { description, sdgs: [copied, goal(3)] })).toMatchObject({
      verdict: 'undetermined',
      reason: expect.stringContaining('repeat the description'),
    });
    expect(sdgs('reasons', { description, sdgs: [copied, ...served.slice(1)] }).reason).toMatch(
      / goal 4 /u,
    );
    expect(sdgs('reasons', { description, sdgs: [goal(3)] }).reason).toMatch(/ goal 3 /u);
    const more = goal(4, { reason: { en: 'A tool for schools.', sw: 'Inafundisha.' } });
    expect(sdgs('reasons', { description, sdgs: [more] }).verdict).toBe('met');
  });

  test('may be told by one answer for all goals', () => {
    const evidence = [{ url: 'https://example.org/impact' }];
    const answers = [
      { question: 'i5.docs', value: true },
      { question: 'i1.relevance', value: 'It reaches schools.', evidence },
    ];
    expect(sdgs('reasons', { sdgs: [goal(4)], answers })).toMatchObject({
      verdict: 'met',
      reason: expect.stringContaining('“It reaches schools.”'),
      evidence,
      paths: ['/sdgs', '/answers/1'],
      needsHuman: true,
    });
    expect(sdgs('reasons', { sdgs: [goal(3), ...served.slice(0, 1)], answers }).reason).toContain(
      '“It teaches.”',
    );
    const yes = sdgs('reasons', {
      sdgs: [goal(4)],
      answers: [{ question: 'i1.relevance', value: true }],
    });
    expect(yes).toMatchObject({ verdict: 'met', paths: ['/sdgs', '/answers/0'] });
    expect(yes.reason).not.toContain('“');
    expect(yes).not.toHaveProperty('evidence');
  });
});

describe('targets', () => {
  test('narrow each goal, and are told once', () => {
    const finding = sdgs('targets', {
      sdgs: [goal(4, { targets: ['4.1', '4.c', '4.1'] }), goal(3, { targets: ['3.8'] })],
    });
    expect(finding).toMatchObject({
      verdict: 'met',
      reason: expect.stringMatching(/ 4\.1, 4\.c and 3\.8\.$/u),
      paths: ['/sdgs'],
    });
  });

  test('are asked for goal by goal, from the smallest', () => {
    const finding = sdgs('targets', { sdgs: [goal(10), goal(4, { targets: ['4.1'] }), goal(2)] });
    expect(finding).toMatchObject({
      verdict: 'undetermined',
      reason: expect.stringMatching(/ goals 2 and 10 /u),
      paths: ['/sdgs'],
      missing: [expect.stringContaining('goal 2 '), expect.stringContaining('goal 10 ')],
    });
  });
});

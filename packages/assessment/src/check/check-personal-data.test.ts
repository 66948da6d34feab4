import { describe, expect, test } from 'vitest';
import { examine } from '../specimen/examine.ts';
import type { RecordChange } from '../specimen/specimen-record.ts';

const consistent = (change: RecordChange) => examine({ kind: 'personal-data-consistent' }, change);
const says = (value: boolean | string) => [{ question: 'i9a.pii', value }];
const dataset = (...marks: readonly (boolean | undefined)[]) => ({
  distributions: [],
  fields: marks.map((isPersonalData, index) => ({ name: `f${index}`, isPersonalData })),
});

describe('“no personal data”', () => {
  test('is contradicted by fields that are marked as personal', () => {
    expect(
      consistent({ answers: says('none'), dataset: dataset(true, false, undefined, true) }),
    ).toMatchObject({
      verdict: 'not-met',
      reason: expect.stringContaining('f0 and f3'),
      paths: ['/answers/0', '/dataset/fields/0', '/dataset/fields/3'],
      remedy: expect.stringContaining('data dictionary'),
    });
  });

  test.each<[string, RecordChange]>([
    ['fields that are not marked', { dataset: dataset(false, undefined) }],
    ['no fields', { dataset: { distributions: [] } }],
    ['no dataset', {}],
  ])('agrees with %s', (_, change) => {
    expect(consistent({ answers: says(false), ...change })).toMatchObject({
      verdict: 'met',
      paths: ['/answers/0'],
    });
  });

  test.each([
    ['stored', ['/answers/0']],
    [true, ['/answers/0']],
    ['we do not know', ['/answers/0']],
  ])('is not what “%s” says', (value, paths) => {
    expect(consistent({ answers: says(value), dataset: dataset(true) })).toMatchObject({
      verdict: 'not-applicable',
      paths,
    });
  });

  test('is not said where nobody has answered', () => {
    expect(consistent({ dataset: dataset(true) })).toMatchObject({
      verdict: 'not-applicable',
      paths: ['/answers'],
    });
  });
});

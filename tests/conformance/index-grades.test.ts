import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compareIndexGrades } from './index-comparison.ts';
import { differenceCauses } from './index-differences.ts';
import { indexReport, indexReportPath, relationOf } from './index-report.ts';
import { readStandards } from './mof-comparison.ts';

const comparisons = compareIndexGrades(await readStandards());
const different = comparisons
  .filter((comparison) => relationOf(comparison) === 'different')
  .map(({ good, dimension }) => `${good} ${dimension}`);

describe('the grades of the European Open Source AI Index', () => {
  test('are compared for thirty models or more', () => {
    expect(new Set(comparisons.map(({ good }) => good)).size).toBeGreaterThanOrEqual(30);
  });

  test('differ here only where a cause is given, and every cause explains a difference', () => {
    const explained = differenceCauses.flatMap(({ grades }) => grades);
    expect(explained.toSorted()).toEqual(different.toSorted());
    expect(new Set(explained).size).toBe(explained.length);
  });

  test('agree four times as often as they differ', () => {
    const same = comparisons.filter((comparison) => relationOf(comparison) === 'same');
    expect(same.length).toBeGreaterThan(4 * different.length);
  });

  test('of a paper are never open here where the index found none', () => {
    const wrong = comparisons.filter(
      ({ dimension, published, ours }) =>
        dimension === 'paper' && published === 'closed' && ours === 'open',
    );
    expect(wrong).toEqual([]);
  });

  test('docs/reports/eu-osai-index.md is the table of this run', () => {
    expect(readFileSync(indexReportPath, 'utf8')).toBe(indexReport(comparisons));
  });
});

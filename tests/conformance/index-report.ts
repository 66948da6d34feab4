import { join } from 'node:path';
import { repositoryRoot } from '../repo/repository.ts';
import type { GradeComparison } from './index-comparison.ts';
import { dimensions } from './index-comparison.ts';
import { differenceCauses } from './index-differences.ts';
import { table } from './mof-report.ts';

export const indexReportPath = join(repositoryRoot, 'docs/reports/eu-osai-index.md');

/** How the grades of a comparison stand to each other. */
export function relationOf({ published, ours }: GradeComparison): 'same' | 'unknown' | 'different' {
  return ours === 'unknown' ? 'unknown' : ours === published ? 'same' : 'different';
}

/** The comparison as a page in Markdown. The same comparisons give the same bytes. */
export function indexReport(comparisons: readonly GradeComparison[]): string {
  const count = (relation: string, dimension?: string) =>
    String(
      comparisons.filter(
        (comparison) =>
          relationOf(comparison) === relation &&
          (dimension === undefined || comparison.dimension === dimension),
      ).length,
    );
  const goods = new Set(comparisons.map(({ good }) => good));
  const byGrade = new Map(
    comparisons.map((comparison) => [`${comparison.good} ${comparison.dimension}`, comparison]),
  );
  return `${[
    '# Grades of the European Open Source AI Index, twice',
    'Made by `node tests/conformance/write-index-report.ts` from the bundled catalogue. A test fails when this page and the assessment disagree, or when a difference has no cause.',
    `The index (osai-index.eu, state of 2026-06-12, CC-BY-4.0) has graded ${goods.size} of the models in the catalogue by twelve dimensions. Here the same dimensions are graded from the record alone. Unknown means that the record does not say enough: it is neither a point nor a reproach.`,
    '## Counts',
    table(
      ['dimension', 'same grade', 'unknown here', 'different'],
      [
        ...dimensions.map((dimension) => [
          dimension,
          count('same', dimension),
          count('unknown', dimension),
          count('different', dimension),
        ]),
        ['**all**', count('same'), count('unknown'), count('different')],
      ],
    ),
    '## Every difference, by cause',
    ...differenceCauses.map(({ why, grades }) =>
      [
        why,
        table(
          ['good', 'dimension', 'index', 'here'],
          grades.map((grade) => {
            const { good, dimension, published, ours } = byGrade.get(grade) ?? unknownGrade(grade);
            return [good, dimension, published, ours];
          }),
        ),
      ].join('\n\n'),
    ),
  ].join('\n\n')}\n`;
}

function unknownGrade(grade: string): never {
  throw new Error(`${grade} is not among the comparisons`);
}

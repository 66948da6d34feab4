import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { assessAgainst } from '@commonhold/assessment/assess';
import { findEdition } from '@commonhold/assessment/standard';
import type { Standards } from '@commonhold/assessment/standard';
import type { Finding } from '@commonhold/schemas/assessment';
import { CatalogueEntry } from '@commonhold/schemas/good';
import { repositoryRoot } from '../repo/repository.ts';

/** One dimension of one system, graded by the European Open Source AI Index and by this registry. */
export interface GradeComparison {
  readonly good: string;
  readonly dimension: string;
  readonly published: Grade;
  /** `unknown` where the record does not say enough. */
  readonly ours: Grade | 'unknown';
  readonly reason: string;
}

export type Grade = 'open' | 'partial' | 'closed';

/** The dimensions in the order in which records tell the published grades. */
export const dimensions = [
  'data-base',
  'data-end',
  'weights-base',
  'weights-end',
  'training-code',
  'code',
  'hardware',
  'preprint',
  'paper',
  'model-card',
  'datasheet',
  'licences',
] as const;

const published = { O: 'open', P: 'partial', c: 'closed' } as const;

/** Compares every good of the bundled catalogue whose record tells the index's twelve grades. Sorted by slug. */
export function compareIndexGrades(standards: Standards): readonly GradeComparison[] {
  const edition = findEdition(standards, 'eu-osai-index');
  if (edition === undefined) throw new Error('the European Open Source AI Index is not in force');
  const folder = join(repositoryRoot, 'catalogue/goods');
  return readdirSync(folder)
    .toSorted()
    .flatMap((name) => {
      const { slug, record } = CatalogueEntry.parse(
        JSON.parse(readFileSync(join(folder, name), 'utf8')),
      );
      const letters = record.documentation
        .map(({ statement }) => /^Twelve grades: ([OPc]{12})\./u.exec(statement ?? '')?.[1])
        .find((found) => found !== undefined);
      if (letters === undefined) return [];
      const { findings } = assessAgainst(edition, record);
      return dimensions.map((dimension, index) => {
        const finding = findings.find(({ rule }) => rule === `eu-osai-index.${dimension}`);
        const letter = letters[index];
        if (finding === undefined || (letter !== 'O' && letter !== 'P' && letter !== 'c')) {
          throw new Error(`${slug} ${dimension} is not graded`);
        }
        return {
          good: slug,
          dimension,
          published: published[letter],
          ours: gradeOf(finding),
          reason: finding.reason,
        };
      });
    });
}

function gradeOf({ verdict, reason, rule }: Finding): GradeComparison['ours'] {
  if (verdict === 'undetermined') return 'unknown';
  const word = /^Graded (open|partial|closed) for /u.exec(reason)?.[1];
  if (word === 'open' || word === 'partial' || word === 'closed') return word;
  throw new Error(`${rule} says no grade: ${reason}`);
}

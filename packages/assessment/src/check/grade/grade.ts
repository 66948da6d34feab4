import { readAnswer, textOf } from '../../inventory/read-answer.ts';
import type { CheckContext, CheckResult } from '../check-result.ts';

/** Open, partial or closed, as points. Source: European Open Source AI Index, scoring: 1, one half, 0. */
export type Grade = 0 | 0.5 | 1;

/** The grade that the record itself answers (open, partial or closed), which outranks what the components show. */
export function gradeOfAnswer(context: CheckContext, question: string): CheckResult | undefined {
  const answer = readAnswer(context.inventory, question);
  const word =
    answer === undefined
      ? undefined
      : /^(open|partial|closed)\b/iu.exec(textOf(answer))?.[1]?.toLowerCase();
  if (answer === undefined || word === undefined) return undefined;
  const noun = `“${context.rule.title.toLowerCase()}”`;
  return {
    ...graded(
      word === 'open' ? 1 : word === 'partial' ? 0.5 : 0,
      { noun, why: `the record answers “${word}”` },
      [answer.pointer],
    ),
    remedy: `If this has changed, correct the answer to question ${question}, with the page that shows it.`,
    evidence: answer.evidence,
  };
}

/** A grade as a finding. */
export function graded(
  grade: Grade,
  { noun, why }: { readonly noun: string; readonly why: string },
  paths: readonly string[],
): CheckResult {
  const word = grade === 1 ? 'open' : grade === 0 ? 'closed' : 'partial';
  return {
    verdict: grade === 1 ? 'met' : 'not-met',
    reason: `Graded ${word} for ${noun}: ${why}.`,
    paths,
    grade,
  };
}

/** The grade of several parts together: the common one, or partial where they differ; `undefined` where one that is not known decides. */
export function jointGrade(grades: readonly (Grade | undefined)[]): Grade | undefined {
  const known = grades.filter((grade) => grade !== undefined);
  const [first] = known;
  if (first === undefined) return undefined;
  if (known.some((grade) => grade === 0.5 || grade !== first)) return 0.5;
  return known.length === grades.length ? first : undefined;
}

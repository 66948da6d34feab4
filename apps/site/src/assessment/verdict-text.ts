import type { AssessmentSummary } from '@commonhold/schemas/assessment';
import { mofClasses } from '@commonhold/schemas/discovery';
import type { Reader } from '../language/reader.ts';

/** The result of an assessment in the words of the standard where it has its own, such as a class; else the plain verdict. */
export function verdictText(
  reader: Reader,
  assessment: Pick<AssessmentSummary, 'standard' | 'verdict' | 'outcome'>,
): string {
  const { labels } = reader.messages;
  const mofClass = mofClasses.find((candidate) => candidate === assessment.verdict);
  if (mofClass !== undefined) return labels.mofClass[mofClass];
  return labels.verdict[assessment.outcome];
}

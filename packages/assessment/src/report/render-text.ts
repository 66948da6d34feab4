import type { Assessment, Finding } from '@commonhold/schemas/assessment';
import { mainText } from '../inventory/main-text.ts';

const marks = {
  met: 'met            ',
  'not-met': 'NOT MET        ',
  undetermined: 'undetermined   ',
  'not-applicable': 'not applicable ',
} as const;

/**
 * Assessments as plain text for a terminal: the result first, then each finding with its reason, what is
 * missing and what would change it. The same assessments give the same text.
 */
export function renderAssessmentsAsText(assessments: readonly Assessment[]): string {
  return `${assessments.map(renderAssessment).join('\n\n')}\n`;
}

function renderAssessment(assessment: Assessment): string {
  const { title, version, verdict, summary, score, findings } = assessment;
  const points = score === undefined ? '' : ` (${score.points} of ${score.pointsMax} points)`;
  return [
    `${title} ${version}: ${verdict}${points}`,
    summary,
    `standard ${assessment.standardSha256}`,
    `record   ${assessment.recordSha256}`,
    `engine   ${assessment.engineVersion}`,
    '',
    ...findings.flatMap(renderFinding),
  ].join('\n');
}

function renderFinding(finding: Finding): readonly string[] {
  const indent = ' '.repeat(17);
  return [
    `${marks[finding.verdict]}  ${finding.rule}  ${finding.title}`,
    `${indent}${finding.reason}`,
    ...finding.missing.map((missing) => `${indent}missing: ${missing}`),
    ...(finding.remedy === undefined ? [] : [`${indent}remedy:  ${finding.remedy}`]),
    ...(finding.replies ?? []).map(
      ({ repliedBy, repliedOn, text }) =>
        `${indent}reply:   ${repliedBy}, ${repliedOn}: ${mainText(text)}`,
    ),
    ...(finding.needsHuman === true ? [`${indent}a person has to decide`] : []),
    `${indent}source:  ${finding.clause}`,
  ];
}

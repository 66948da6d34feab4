import type {
  AssessedVerdict,
  Assessment,
  AssessmentChange,
  Finding,
  FindingChange,
} from '@commonhold/schemas/assessment';
import type { GoodId, RevisionNumber } from '@commonhold/schemas/good';

const findingsMax = 400;

/** What differs in the verdicts of two assessments of one revision; empty where only texts or digests differ. */
export function compareAssessments(
  subject: { readonly goodId: GoodId; readonly revision: RevisionNumber; readonly at: string },
  before: readonly Assessment[],
  after: readonly Assessment[],
): readonly AssessmentChange[] {
  const standards = new Set([...before, ...after].map(({ standard }) => standard));
  return [...standards].flatMap((standard) => {
    const left = before.find((assessment) => assessment.standard === standard);
    const right = after.find((assessment) => assessment.standard === standard);
    const findings = compareFindings(left?.findings ?? [], right?.findings ?? []);
    if (isSameVerdict(left, right) && findings.length === 0) return [];
    return [
      {
        ...subject,
        standard,
        ...(left === undefined ? {} : { before: verdictOf(left) }),
        ...(right === undefined ? {} : { after: verdictOf(right) }),
        // A standard that comes or goes as a whole says so once, not rule by rule.
        findings: left === undefined || right === undefined ? [] : findings,
      },
    ];
  });
}

function isSameVerdict(left: Assessment | undefined, right: Assessment | undefined): boolean {
  return left?.outcome === right?.outcome && left?.verdict === right?.verdict;
}

function verdictOf(assessment: Assessment): AssessedVerdict {
  const { version, standardSha256, engineVersion, outcome, verdict } = assessment;
  return { version, standardSha256, engineVersion, outcome, verdict };
}

function compareFindings(
  before: readonly Finding[],
  after: readonly Finding[],
): readonly FindingChange[] {
  const left = new Map(before.map(({ rule, verdict }) => [rule, verdict]));
  const right = new Map(after.map(({ rule, verdict }) => [rule, verdict]));
  return [...new Set([...left.keys(), ...right.keys()])]
    .map((rule) => ({ rule, before: left.get(rule), after: right.get(rule) }))
    .filter((change) => change.before !== change.after)
    .slice(0, findingsMax)
    .map((change) => ({
      rule: change.rule,
      ...(change.before === undefined ? {} : { before: change.before }),
      ...(change.after === undefined ? {} : { after: change.after }),
    }));
}

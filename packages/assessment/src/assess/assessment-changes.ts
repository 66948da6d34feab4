import type { Assessment, Verdict } from '@commonhold/schemas/assessment';

/** One rule that says something else than before. `undefined` where the rule did not exist, or no longer does. */
export interface RuleChange {
  readonly rule: string;
  readonly before: Verdict | undefined;
  readonly after: Verdict | undefined;
}

/** What changed between two assessments of one good by one standard. */
export interface AssessmentChanges {
  readonly verdict: { readonly before: string; readonly after: string } | undefined;
  readonly rules: readonly RuleChange[];
  /** What may have caused it: another version of the standard, another revision, another engine. */
  readonly causes: readonly ('standard' | 'record' | 'engine')[];
}

/** Compares two assessments of one good; with the same standard, record and engine there is never a difference. */
export function assessmentChanges(before: Assessment, after: Assessment): AssessmentChanges {
  const old = new Map(before.findings.map(({ rule, verdict }) => [rule, verdict]));
  const current = new Map(after.findings.map(({ rule, verdict }) => [rule, verdict]));
  return {
    verdict:
      before.verdict === after.verdict
        ? undefined
        : { before: before.verdict, after: after.verdict },
    rules: [...new Set([...current.keys(), ...old.keys()])]
      .map((rule) => ({ rule, before: old.get(rule), after: current.get(rule) }))
      .filter((change) => change.before !== change.after),
    causes: [
      ...(before.standardSha256 === after.standardSha256 ? [] : (['standard'] as const)),
      ...(before.recordSha256 === after.recordSha256 ? [] : (['record'] as const)),
      ...(before.engineVersion === after.engineVersion ? [] : (['engine'] as const)),
    ],
  };
}

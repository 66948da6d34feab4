import type { Assessment, Finding, Verdict } from '@commonhold/schemas/assessment';
import type { GoodRecord } from '@commonhold/schemas/good';
import { engineVersion } from '../assess/engine-version.ts';
import { sha256Of } from '../digest/sha256.ts';
import { evaluateRule } from './evaluate-rule.ts';
import type { RuleContext } from './evaluate-rule.ts';
import { findProfile } from './profiles.ts';
import type { ProfileEdition, Profiles } from './profiles.ts';
import type { LinkChecks } from './test-value.ts';
import { toFinding } from './to-finding.ts';

/** A record, and what may be known besides it. */
export interface ProfileSubject {
  readonly record: GoodRecord;
  readonly linkChecks?: LinkChecks;
  /** Spares the digest where the revision has it. */
  readonly recordSha256?: string;
}

/**
 * Says what a metadata profile asks of a record and whether the record has it. Met if everything required
 * is there; recommended and optional properties are told but decide nothing. `not-applicable` where the
 * profile is for other kinds of goods.
 */
export function assessProfile(
  profiles: Profiles,
  edition: ProfileEdition,
  { record, linkChecks = new Map(), recordSha256 = sha256Of(record) }: ProfileSubject,
): Assessment {
  const findings = applies(edition, record)
    ? findingsOf(profiles, edition, { record, linkChecks })
    : [];
  const outcome = conclude(findings);
  const required = findings.filter(({ severity }) => severity === 'major');
  return {
    ...headOf(edition, recordSha256),
    outcome,
    verdict: outcome,
    summary: summaryOf(edition, outcome, required),
    findings,
  };
}

/** All findings of a profile, whatever the kind of the good. `record` may be any JSON. */
export function findingsOf(
  profiles: Profiles,
  edition: ProfileEdition,
  seen: { readonly record: unknown; readonly linkChecks: LinkChecks },
): readonly Finding[] {
  const context = ruleContext(profiles, seen);
  return edition.file.rules.map((rule) =>
    toFinding(rule, evaluateRule(rule, seen.record, context)),
  );
}

/** What rules may ask besides the record: the lists, the link checks and other profiles. */
export function ruleContext(
  profiles: Profiles,
  seen: { readonly record: unknown; readonly linkChecks: LinkChecks },
): RuleContext {
  return {
    reference: profiles.reference,
    linkChecks: seen.linkChecks,
    meetsProfile: (id) => {
      const other = findProfile(profiles, id);
      return other === undefined ? 'undetermined' : conclude(findingsOf(profiles, other, seen));
    },
  };
}

/** The part of an assessment that does not depend on what was found. */
export function headOf(
  { file, sha256 }: ProfileEdition,
  recordSha256: string,
): Pick<
  Assessment,
  'standard' | 'version' | 'title' | 'standardSha256' | 'recordSha256' | 'engineVersion'
> {
  return {
    standard: file.id,
    version: file.version,
    title: file.title,
    standardSha256: sha256,
    recordSha256,
    engineVersion,
  };
}

/** Whether the profile is for one of the kinds of the good. */
export function applies({ file }: ProfileEdition, record: GoodRecord): boolean {
  return record.kinds.some((kind) => file.kinds.includes(kind));
}

function conclude(findings: readonly Finding[]): Verdict {
  const required = findings.filter(({ severity }) => severity === 'major');
  const order = ['not-met', 'undetermined', 'met'] as const;
  return (
    order.find((verdict) => required.some((finding) => finding.verdict === verdict)) ??
    'not-applicable'
  );
}

function summaryOf(
  { file }: ProfileEdition,
  outcome: Verdict,
  required: readonly Finding[],
): string {
  const name = `${file.title} ${file.version}`;
  const titles = required
    .filter(({ verdict }) => verdict === outcome)
    .map(({ title }) => title)
    .join('; ');
  switch (outcome) {
    case 'met':
      return `The record has everything that ${name} requires.`;
    case 'not-met':
      return `The record lacks what ${name} requires: ${titles}.`;
    case 'undetermined':
      return `Whether the record has what ${name} requires is not known: ${titles}.`;
    case 'not-applicable':
      return `${name} is for other kinds of goods.`;
  }
}

import type { Finding, Severity, Verdict } from '@commonhold/schemas/assessment';
import type { PlaceOutcome } from './evaluate-rule.ts';
import type { ProfileRule } from './profile-file.ts';

const pointersMax = 50;

const severityOf = {
  required: 'major',
  recommended: 'minor',
  optional: 'info',
} as const satisfies Record<ProfileRule['obligation'], Severity>;

/** Makes one finding of what a rule found at all its places: the worst place decides. */
export function toFinding(rule: ProfileRule, outcomes: readonly PlaceOutcome[]): Finding {
  const verdict = worstOf(outcomes);
  const deciding = outcomes.filter((outcome) => outcome.verdict === verdict);
  const missing = deciding.flatMap((outcome) => outcome.missing ?? []);
  return {
    rule: rule.id,
    indicator: rule.dimension ?? rule.obligation,
    title: rule.title,
    clause: rule.clause,
    verdict,
    severity: severityOf[rule.obligation],
    reason: reasonOf(rule, verdict, { outcomes, deciding }),
    evidence: [],
    paths: [...new Set(deciding.flatMap(({ pointers }) => pointers))].slice(0, pointersMax),
    missing:
      verdict === 'undetermined' && missing.length === 0
        ? [rule.title]
        : [...new Set(missing)].slice(0, pointersMax),
    ...(verdict === 'not-met' ? { remedy: remedyOf(rule) } : {}),
    ...(rule.needsHuman === true ? { needsHuman: true } : {}),
  };
}

function worstOf(outcomes: readonly PlaceOutcome[]): Verdict {
  const order = ['not-met', 'undetermined', 'met'] as const;
  return (
    order.find((verdict) => outcomes.some((outcome) => outcome.verdict === verdict)) ??
    'not-applicable'
  );
}

function reasonOf(
  rule: ProfileRule,
  verdict: Verdict,
  { outcomes, deciding }: Record<'outcomes' | 'deciding', readonly PlaceOutcome[]>,
): string {
  const { title, property } = rule;
  const share =
    rule.forEach === undefined || outcomes.length < 2
      ? ''
      : ` (${deciding.length} of ${outcomes.length})`;
  const why = deciding.find((outcome) => outcome.why !== undefined)?.why;
  switch (verdict) {
    case 'met':
      return `${title}: given, as ${property} asks.`;
    case 'not-met':
      return why === undefined
        ? `${title}: not given${share}.`
        : `${title}: given${share}, but ${why}.`;
    case 'undetermined':
      return `${title}: given${share}; whether it is as ${property} asks is not known.`;
    case 'not-applicable':
      return notApplicableReason(rule);
  }
}

function notApplicableReason({ title, heldBy }: ProfileRule): string {
  switch (heldBy) {
    case 'export':
      return `${title}: every export of the registry adds it.`;
    case 'nowhere':
      return `${title}: does not concern the goods of this registry.`;
    case 'record':
      return `${title}: the record has nothing that this would be asked of.`;
  }
}

function remedyOf({ title, anyOf, note }: ProfileRule): string {
  const where = anyOf.length === 0 ? '' : ` (${anyOf.join(' or ')})`;
  return `Give this in the record${where}: ${title}.${note === undefined ? '' : ` ${note}`}`;
}

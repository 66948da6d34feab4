import type { Finding } from '@commonhold/schemas/assessment';
import type { Evidence } from '@commonhold/schemas/evidence';
import type { CheckResult } from '../check/check-result.ts';
import { isFixed } from '../check/fixed-result.ts';
import { capital, clip, distinct } from '../check/sentence.ts';
import type { Rule } from '../standard/rule.ts';
import { inFixedOrder } from './evidence-in-order.ts';

/** Tells what results mean for a rule. A result that is the same for every record gives one finding, made once. */
export function findingsOf(rule: Rule): (result: CheckResult) => Finding {
  const fixed = new Map<CheckResult, Finding>();
  return (result) => {
    const known = fixed.get(result);
    if (known !== undefined) return known;
    const finding = toFinding(rule, result);
    if (isFixed(result)) fixed.set(result, finding);
    return finding;
  };
}

const evidenceCountMax = 20;
const pathCountMax = 50;

function toFinding(rule: Rule, result: CheckResult): Finding {
  const remedy =
    result.verdict === 'not-met' || result.verdict === 'undetermined'
      ? (result.remedy ?? rule.remedy)
      : undefined;
  const finding: { -readonly [Field in keyof Finding]: Finding[Field] } = {
    rule: rule.id,
    indicator: rule.indicator,
    title: rule.title,
    clause: rule.clause,
    verdict: result.verdict,
    severity: rule.severity,
    reason: clip(result.reason, 4_000),
    evidence: distinctEvidence(result.evidence ?? none),
    paths: atMost(distinct(result.paths ?? none), pathCountMax),
    missing:
      result.missing === undefined
        ? none
        : atMost(result.missing, pathCountMax).map((text) => clip(capital(text), 900)),
  };
  if (remedy !== undefined) finding.remedy = remedy;
  if (result.needsHuman === true) finding.needsHuman = true;
  return finding;
}

const none: readonly never[] = [];

function atMost<T>(list: readonly T[], countMax: number): readonly T[] {
  return list.length > countMax ? list.slice(0, countMax) : list;
}

/** The first proofs. The same address shown twice helps nobody. */
function distinctEvidence(list: readonly Evidence[]): readonly Evidence[] {
  const [first] = list;
  if (first === undefined) return none;
  if (list.length === 1) return [inFixedOrder(first)];
  const keys: string[] = [];
  const shown: Evidence[] = [];
  for (const evidence of list) {
    const key = evidence.url ?? evidence.statement ?? '';
    if (keys.includes(key)) continue;
    keys.push(key);
    shown.push(inFixedOrder(evidence));
    if (shown.length === evidenceCountMax) break;
  }
  return shown;
}

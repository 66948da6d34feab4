import type { Assessment, Finding } from '@commonhold/schemas/assessment';
import type { CollectedEvidence, Evidence, Reply } from '@commonhold/schemas/evidence';
import { capital, clip, distinct } from '../check/sentence.ts';
import type { CheckResult } from '../check/check-result.ts';
import { runCheck } from '../check/run-check.ts';
import { sha256Of } from '../digest/sha256.ts';
import type { Inventory } from '../inventory/inventory.ts';
import { textsInOrder } from '../inventory/main-text.ts';
import type { Rule } from '../standard/rule.ts';
import type { StandardEdition } from '../standard/standards.ts';
import { conclude } from './conclude.ts';
import { engineVersion } from './engine-version.ts';

/** What an assessment names besides the standard. */
interface EditionSubject {
  readonly recordSha256: string;
  /** What was found on the web; for standards that are about that. */
  readonly collected?: CollectedEvidence | undefined;
}

/** Assesses one record against one version of one standard. */
export function assessEdition(
  edition: StandardEdition,
  inventory: Inventory,
  { recordSha256, collected }: EditionSubject,
): Assessment {
  const earlier = new Map<string, CheckResult>();
  const { replies } = inventory.record;
  const findings: Finding[] = [];
  for (const rule of edition.rules) {
    const { kinds } = rule;
    if (kinds !== undefined && !kinds.some((kind) => inventory.kinds.has(kind))) continue;
    const result = runCheck({ edition, rule, inventory, earlier, collected });
    earlier.set(rule.id, result);
    const finding = toFinding(rule, result);
    findings.push(replies === undefined ? finding : { ...finding, ...repliesTo(rule, replies) });
  }
  return {
    standard: edition.file.id,
    version: edition.file.version,
    title: edition.file.title,
    standardSha256: edition.sha256,
    recordSha256,
    ...(collected === undefined ? {} : { collectedSha256: sha256Of(collected) }),
    engineVersion,
    ...conclude({ edition, inventory, findings, results: earlier }),
    findings,
  };
}

const evidenceCountMax = 20;
const pathCountMax = 50;

function toFinding(rule: Rule, result: CheckResult): Finding {
  const remedy =
    result.verdict === 'not-met' || result.verdict === 'undetermined'
      ? (result.remedy ?? rule.remedy)
      : undefined;
  const finding: Finding = {
    rule: rule.id,
    indicator: rule.indicator,
    title: rule.title,
    clause: rule.clause,
    verdict: result.verdict,
    severity: rule.severity,
    reason: clip(result.reason, 4_000),
    evidence: atMost(distinctEvidence(result.evidence ?? none), evidenceCountMax),
    paths: atMost(distinct(result.paths ?? none), pathCountMax),
    missing: atMost(result.missing ?? none, pathCountMax).map((text) => clip(capital(text), 900)),
  };
  // Most findings need neither, and an object that is spread costs more than one that is not.
  if (remedy === undefined && result.needsHuman !== true) return finding;
  return {
    ...finding,
    ...(remedy === undefined ? {} : { remedy }),
    ...(result.needsHuman === true ? { needsHuman: true } : {}),
  };
}

const none: readonly never[] = [];

function atMost<T>(list: readonly T[], countMax: number): readonly T[] {
  return list.length > countMax ? list.slice(0, countMax) : list;
}

/** Replies stand beside the finding that they answer and decide nothing. Oldest first. */
function repliesTo({ id }: Rule, replies: readonly Reply[]): Pick<Finding, 'replies'> {
  const given = replies.filter(({ rule }) => rule === id);
  if (given.length === 0) return {};
  return {
    replies: given
      .toSorted((left, right) => (left.repliedOn < right.repliedOn ? -1 : 1))
      .map(({ repliedBy, repliedOn, text, evidence }) => ({
        repliedBy,
        repliedOn,
        text: Object.fromEntries(textsInOrder(text)),
        ...(evidence === undefined ? {} : { evidence: evidence.map(inFixedOrder) }),
      })),
  };
}

/** The same address shown twice helps nobody. */
function distinctEvidence(list: readonly Evidence[]): readonly Evidence[] {
  if (list.length === 0) return list;
  const seen = new Map<string, Evidence>();
  for (const evidence of list) {
    const key = evidence.url ?? evidence.statement ?? '';
    if (!seen.has(key)) seen.set(key, inFixedOrder(evidence));
  }
  return [...seen.values()];
}

/** The same fields in the same order, so that the bytes do not hang on how the record was stored. */
function inFixedOrder(evidence: Evidence): Evidence {
  // Records that were parsed have the order of the schema, so that a copy is seldom needed.
  if (isInOrder(Object.keys(evidence))) return evidence;
  const { url, title, statement, accessedOn, sha256 } = evidence;
  return {
    ...(url === undefined ? {} : { url }),
    ...(title === undefined ? {} : { title }),
    ...(statement === undefined ? {} : { statement }),
    ...(accessedOn === undefined ? {} : { accessedOn }),
    ...(sha256 === undefined ? {} : { sha256 }),
  };
}

const evidenceFields = ['url', 'title', 'statement', 'accessedOn', 'sha256'];

function isInOrder(keys: readonly string[]): boolean {
  let last = -1;
  for (const key of keys) {
    const place = evidenceFields.indexOf(key, last + 1);
    if (place === -1) return false;
    last = place;
  }
  return true;
}

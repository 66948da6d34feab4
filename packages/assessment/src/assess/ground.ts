import type { Finding } from '@commonhold/schemas/assessment';
import type { CheckResult } from '../check/check-result.ts';
import { distinct, inWords } from '../check/sentence.ts';
import type { Inventory } from '../inventory/inventory.ts';
import type { StandardEdition } from '../standard/standards.ts';

/** What a conclusion rests on. */
export interface Ground {
  readonly edition: StandardEdition;
  readonly inventory: Inventory;
  readonly findings: readonly Finding[];
  readonly results: ReadonlyMap<string, CheckResult>;
}

/** The findings that decide: blockers and majors. */
export function decisive(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ severity }) => severity === 'blocker' || severity === 'major');
}

/** The indicators of the findings with a verdict, each once, in order. */
export function indicatorsWith(
  findings: readonly Finding[],
  verdict: Finding['verdict'],
): readonly string[] {
  return distinct(
    findings.filter((finding) => finding.verdict === verdict).map(({ indicator }) => indicator),
  );
}

/** `indicator 2`, `indicators 2 and 9a`; where indicators have names instead of numbers, the names. */
export function indicatorWords({ indicators }: StandardEdition, ids: readonly string[]): string {
  if (ids.every((id) => /^\d/u.test(id))) {
    return `${ids.length === 1 ? 'indicator' : 'indicators'} ${inWords(ids, 20)}`;
  }
  const names = ids.map((id) => indicators.find((indicator) => indicator.id === id)?.title ?? id);
  return inWords(
    names.map((name) => `“${name.toLowerCase()}”`),
    20,
  );
}

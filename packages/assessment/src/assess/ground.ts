import type { Finding } from '@commonhold/schemas/assessment';
import type { ResultsByRule } from '../check/check-result.ts';
import { inWords } from '../check/sentence.ts';
import type { Inventory } from '../inventory/inventory.ts';
import { onceFor } from '../standard/once-for.ts';
import type { Indicator } from '../standard/standard-file.ts';
import type { StandardEdition } from '../standard/standards.ts';

/** What a conclusion rests on. */
export interface Ground {
  readonly edition: StandardEdition;
  readonly inventory: Inventory;
  readonly findings: readonly Finding[];
  readonly results: ResultsByRule;
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
  const indicators: string[] = [];
  for (const finding of findings) {
    if (finding.verdict === verdict && !indicators.includes(finding.indicator)) {
      indicators.push(finding.indicator);
    }
  }
  return indicators;
}

/** `indicator 2`, `indicators 2 and 9a`; where indicators have names instead of numbers, the names. */
export function indicatorWords({ indicators }: StandardEdition, ids: readonly string[]): string {
  if (ids.every((id) => /^\d/u.test(id))) {
    return `${ids.length === 1 ? 'indicator' : 'indicators'} ${inWords(ids, 20)}`;
  }
  const names = namesOf(indicators);
  return inWords(
    ids.map((id) => names.get(id) ?? `“${id.toLowerCase()}”`),
    20,
  );
}

/** The names of indicators for a sentence, by id. Of indicators with one id the first counts. */
const namesOf = onceFor(
  (indicators: readonly Indicator[]): ReadonlyMap<string, string> =>
    new Map(
      indicators.toReversed().map(({ id, title }) => [id, `“${title.toLowerCase()}”`] as const),
    ),
);

import type { Finding } from '@commonhold/schemas/assessment';
import type { CheckContext, CheckResult } from '../check/check-result.ts';
import { runnerOf } from '../check/run-check.ts';
import type { Inventory } from '../inventory/inventory.ts';
import { onceFor } from '../standard/once-for.ts';
import type { Rule } from '../standard/rule.ts';
import type { StandardEdition } from '../standard/standards.ts';
import { findingsOf } from './finding-of.ts';

/** A rule, ready to be asked again and again. */
interface ReadyRule {
  readonly rule: Rule;
  readonly run: (context: CheckContext) => CheckResult;
  readonly findingOf: (result: CheckResult) => Finding;
}

/** The rules of an edition that are for goods of certain kinds, in order, and the place of each by its id. */
interface ReadyRules {
  readonly rules: readonly ReadyRule[];
  readonly places: ReadonlyMap<string, number>;
}

/** The rules of an edition that are for a good of these kinds. Picked once for each set of kinds. */
export function rulesFor(edition: StandardEdition, inventory: Inventory): ReadyRules {
  return pickerOf(edition)(inventory);
}

const pickerOf = onceFor(({ rules }: StandardEdition) => {
  const ready = rules.map((rule) => ({
    rule,
    run: runnerOf(rule.check),
    findingOf: findingsOf(rule),
  }));
  const picked = new Map<string, ReadyRules>();
  return ({ kinds, kindsKey }: Inventory): ReadyRules => {
    const known = picked.get(kindsKey);
    if (known !== undefined) return known;
    const fitting = ready.filter(
      ({ rule }) => rule.kinds === undefined || rule.kinds.some((kind) => kinds.has(kind)),
    );
    const places = new Map(fitting.map(({ rule }, index) => [rule.id, index]));
    picked.set(kindsKey, { rules: fitting, places });
    return { rules: fitting, places };
  };
});

import type { Inventory } from '../inventory/inventory.ts';
import type { Rule } from '../standard/rule.ts';
import type { StandardEdition } from '../standard/standards.ts';

const rulesByKinds = new WeakMap<StandardEdition, Map<string, readonly Rule[]>>();

/** The rules of an edition that are for goods of these kinds, in order. Picked once for each set of kinds. */
export function rulesFor(
  edition: StandardEdition,
  { kinds, kindsKey }: Inventory,
): readonly Rule[] {
  const picked = rulesByKinds.get(edition) ?? new Map<string, readonly Rule[]>();
  if (picked.size === 0) rulesByKinds.set(edition, picked);
  const known = picked.get(kindsKey);
  if (known !== undefined) return known;
  const rules = edition.rules.filter(
    (rule) => rule.kinds === undefined || rule.kinds.some((kind) => kinds.has(kind)),
  );
  picked.set(kindsKey, rules);
  return rules;
}

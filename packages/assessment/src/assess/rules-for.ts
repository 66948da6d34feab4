import type { Inventory } from '../inventory/inventory.ts';
import { onceFor } from '../standard/once-for.ts';
import type { Rule } from '../standard/rule.ts';
import type { StandardEdition } from '../standard/standards.ts';

/** The rules of an edition that are for goods of these kinds, in order. Picked once for each set of kinds. */
export function rulesFor(edition: StandardEdition, inventory: Inventory): readonly Rule[] {
  return pickerOf(edition)(inventory);
}

const pickerOf = onceFor(({ rules }: StandardEdition) => {
  const picked = new Map<string, readonly Rule[]>();
  return ({ kinds, kindsKey }: Inventory): readonly Rule[] => {
    const known = picked.get(kindsKey);
    if (known !== undefined) return known;
    const fitting = rules.filter(
      (rule) => rule.kinds === undefined || rule.kinds.some((kind) => kinds.has(kind)),
    );
    picked.set(kindsKey, fitting);
    return fitting;
  };
});

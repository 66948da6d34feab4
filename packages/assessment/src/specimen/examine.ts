import { runCheck } from '../check/run-check.ts';
import type { CheckContext, CheckResult } from '../check/check-result.ts';
import { takeInventory } from '../inventory/inventory.ts';
import type { Check } from '../standard/index.ts';
import { recordWith } from './specimen-record.ts';
import type { RecordChange } from './specimen-record.ts';
import { standardWith } from './specimen-standard.ts';

const plain = standardWith({});

/**
 * What one check says of a record that tells nothing but what is given. Throws where the finding breaks what
 * holds for every finding: a reason in a sentence, places in the record, and what is missing where it is undetermined.
 */
export function examine(
  check: Check,
  change: RecordChange,
  {
    edition = plain,
    earlier = new Map(),
    collected,
  }: Partial<Pick<CheckContext, 'edition' | 'earlier' | 'collected'>> = {},
): CheckResult {
  const rule = {
    id: 'specimen.1.rule',
    indicator: '1',
    title: 'Rule Title',
    clause: 'First',
    severity: 'blocker',
    check,
  } as const;
  const inventory = takeInventory(recordWith(change));
  const result = runCheck({ edition, rule, inventory, earlier, collected });
  const faults = [
    ...(/^[^a-z\s].*\.$/su.test(result.reason) ? [] : ['the reason is no sentence']),
    ...(/undefined|\bnull\b|NaN/u.test(result.reason) ? ['the reason tells of nothing'] : []),
    ...(result.paths?.every((path) => path.startsWith('/')) === false ? ['a place is none'] : []),
    ...(result.verdict === 'undetermined' && (result.missing ?? []).length === 0
      ? ['nothing is missing']
      : []),
    ...(result.missing?.every((text) => text.trim() !== '') === false ? ['no word is said'] : []),
  ];
  if (faults.length > 0) throw new Error(`${faults.join(', ')}: ${JSON.stringify(result)}`);
  return result;
}

import { runCheck } from '../check/run-check.ts';
import type { CheckContext, CheckResult } from '../check/check-result.ts';
import { takeInventory } from '../inventory/inventory.ts';
import type { Check } from '../standard/index.ts';
import { recordWith } from './specimen-record.ts';
import type { RecordChange } from './specimen-record.ts';
import { standardWith } from './specimen-standard.ts';

const plain = standardWith({});

/** What one check says of a record that tells nothing but what is given. */
export function examine(
  check: Check,
  change: RecordChange,
  { edition = plain, earlier = new Map() }: Partial<Pick<CheckContext, 'edition' | 'earlier'>> = {},
): CheckResult {
  const rule = {
    id: 'specimen.1.rule',
    indicator: '1',
    title: 'Rule Title',
    clause: 'First',
    severity: 'blocker',
    check,
  } as const;
  return runCheck({ edition, rule, inventory: takeInventory(recordWith(change)), earlier });
}

import { onceFor } from '../standard/once-for.ts';
import type { CheckResult } from './check-result.ts';

const fixedResults = new WeakSet<CheckResult>();

/** Marks a result that hangs on nothing, so that what follows from it is worked out once. */
export function fixed(result: CheckResult): CheckResult {
  fixedResults.add(result);
  return result;
}

/** Makes a result that hangs on a part of a standard alone, such as a rule or its check, once for each part. */
export function fixedFor<Part extends object>(
  make: (part: Part) => CheckResult,
): (part: Part) => CheckResult {
  return onceFor((part: Part) => fixed(make(part)));
}

/** Whether the result is the same object for every record for which a rule gives it. */
export function isFixed(result: CheckResult): boolean {
  return fixedResults.has(result);
}

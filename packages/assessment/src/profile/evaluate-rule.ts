import type { Verdict } from '@commonhold/schemas/assessment';
import type { ProfileRule } from './profile-file.ts';
import { findValues } from './record-pattern.ts';
import type { Found } from './record-pattern.ts';
import type { ReferenceData } from './reference-data.ts';
import { testValue } from './test-value.ts';
import type { LinkChecks } from './test-value.ts';

/** What a rule looks at besides the record. */
export interface RuleContext {
  readonly reference: ReferenceData;
  readonly linkChecks: LinkChecks;
  /** Whether the record has everything that another profile requires. */
  readonly meetsProfile: (id: string) => Verdict;
}

/** What a rule found at one place: in the whole record, or in one element of `forEach`. */
export interface PlaceOutcome {
  readonly verdict: Verdict;
  /** Where the values are that count; where nothing was found, the place that was looked at. */
  readonly pointers: readonly string[];
  readonly why?: string;
  readonly missing?: string;
}

/** What a rule found in a record: one outcome for each place. None where there is no such place. */
export function evaluateRule(
  rule: ProfileRule,
  record: unknown,
  context: RuleContext,
): readonly PlaceOutcome[] {
  if (rule.heldBy !== 'record') return [];
  const whole: Found = { pointer: '', value: record };
  const places = rule.forEach === undefined ? [whole] : findValues(whole, rule.forEach);
  return places.map((place) => evaluatePlace(rule, place, context));
}

function evaluatePlace(rule: ProfileRule, place: Found, context: RuleContext): PlaceOutcome {
  const { test } = rule;
  if (test?.kind === 'profile') {
    return { verdict: context.meetsProfile(test.profile), pointers: [] };
  }
  const found = rule.anyOf.flatMap((pattern) => findValues(place, pattern));
  if (found.length === 0) return { verdict: 'not-met', pointers: [place.pointer] };
  if (test === undefined) return { verdict: 'met', pointers: pointersOf(found) };
  const results = found.map((one) => ({ one, result: testValue(test, one.value, context) }));
  const passing = results.filter(({ result }) => result.kind === 'passes');
  if (passing.length > 0) {
    return { verdict: 'met', pointers: passing.map(({ one }) => one.pointer) };
  }
  for (const { result } of results) {
    if (result.kind === 'unknown') {
      return { verdict: 'undetermined', pointers: pointersOf(found), missing: result.missing };
    }
  }
  const [first] = results;
  return {
    verdict: 'not-met',
    pointers: pointersOf(found),
    ...(first?.result.kind === 'fails' ? { why: first.result.why } : {}),
  };
}

function pointersOf(found: readonly Found[]): readonly string[] {
  return found.map(({ pointer }) => pointer);
}

import type { Finding, ProfileGap } from '@commonhold/schemas/assessment';
import type { GoodRecord } from '@commonhold/schemas/good';
import type { ProfileRule } from '../profile/profile-file.ts';
import type { ProfileEdition } from '../profile/profiles.ts';
import { findValues } from '../profile/record-pattern.ts';

/** What a profile requires or recommends and the record does not show to have; required first, else as the profile orders it. */
export function findGaps(
  { file }: ProfileEdition,
  findings: readonly Finding[],
  record: GoodRecord,
): readonly ProfileGap[] {
  const byRule = new Map(findings.map((finding) => [finding.rule, finding]));
  const gaps = file.rules.flatMap((rule) => {
    const finding = byRule.get(rule.id);
    return finding === undefined ? [] : gapOf(rule, finding, record);
  });
  return gaps.toSorted((left, right) => rankOf(left) - rankOf(right));
}

function rankOf({ obligation }: ProfileGap): number {
  return obligation === 'required' ? 0 : 1;
}

function gapOf(
  { id, title, property, obligation, clause, points, ...rule }: ProfileRule,
  { verdict, reason, remedy, paths }: Finding,
  record: GoodRecord,
): readonly ProfileGap[] {
  if (obligation === 'optional') return [];
  if (verdict !== 'not-met' && verdict !== 'undetermined') return [];
  const state =
    verdict === 'undetermined' ? 'unknown' : isGivenEverywhere(rule, record) ? 'wrong' : 'missing';
  return [
    {
      rule: id,
      title,
      property,
      obligation,
      clause,
      state,
      reason,
      ...(remedy === undefined ? {} : { remedy }),
      fields: fieldsOf(rule),
      paths,
      ...(points === undefined ? {} : { points }),
    },
  ];
}

/** The fields that a rule reads, each once; of files and services alike, because one list holds both. */
function fieldsOf({ forEach = '', anyOf }: Pick<ProfileRule, 'forEach' | 'anyOf'>) {
  return [
    ...new Set(anyOf.map((pattern) => `${forEach}${pattern}`.replaceAll(/\[!?isApi\]/gu, ''))),
  ];
}

/** Whether each place that the rule is asked of holds some value, right or wrong. */
function isGivenEverywhere(
  { forEach, anyOf }: Pick<ProfileRule, 'forEach' | 'anyOf'>,
  record: GoodRecord,
): boolean {
  const whole = { pointer: '', value: record };
  const places = forEach === undefined ? [whole] : findValues(whole, forEach);
  return (
    places.length > 0 &&
    places.every((place) => anyOf.some((pattern) => findValues(place, pattern).length > 0))
  );
}

import type {
  FieldUnlock,
  ProfileGap,
  ProfileStanding,
  RecordField,
} from '@commonhold/schemas/assessment';
import type { Profiles } from '../profile/profiles.ts';

interface OpenRule {
  readonly profile: string;
  readonly gap: ProfileGap;
}

interface Candidate {
  readonly field: RecordField;
  readonly rules: readonly OpenRule[];
}

const fieldsMax = 12;
const unlocksMax = 60;

/**
 * Tells what each field would answer in all profiles together. Fields that answer the same are one entry, and a field
 * that answers only a part of what another does is left out: the other is the better choice.
 */
export function rankFields(
  { editions }: Profiles,
  standings: readonly ProfileStanding[],
): readonly FieldUnlock[] {
  const openRules = standings.flatMap(({ profile, gaps }) =>
    gaps.filter(({ state }) => state !== 'unknown').map((gap) => ({ profile, gap })),
  );
  const fields = [...new Set(openRules.flatMap(({ gap }) => gap.fields))];
  const candidates = fields.map((field) => ({
    field,
    rules: openRules.filter(({ gap }) => gap.fields.some((asked) => isAnswered(asked, field))),
  }));
  const order = new Map(editions.map(({ file }, place) => [file.id, place]));
  const unlocks = bestOf(candidates).map((group) => toUnlock(group, standings, order));
  return unlocks.toSorted(byUsefulness).slice(0, unlocksMax);
}

// Whoever fills the address of a distribution has a distribution as well.
function isAnswered(asked: RecordField, filled: RecordField): boolean {
  return asked === filled || filled.startsWith(`${asked}/`);
}

/** Groups of fields that answer the same rules, without the groups that another one covers. */
function bestOf(candidates: readonly Candidate[]): readonly (readonly Candidate[])[] {
  const groups = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const key = candidate.rules.map(({ gap }) => gap.rule).join(' ');
    groups.set(key, [...(groups.get(key) ?? []), candidate]);
  }
  const all = [...groups.values()];
  return all.filter(
    (group) => !all.some((other) => other !== group && coversMore(other[0], group[0])),
  );
}

function coversMore(left: Candidate | undefined, right: Candidate | undefined): boolean {
  if (left === undefined || right === undefined) return false;
  const covered = new Set(left.rules.map(({ gap }) => gap.rule));
  return covered.size > right.rules.length && right.rules.every(({ gap }) => covered.has(gap.rule));
}

function toUnlock(
  group: readonly Candidate[],
  standings: readonly ProfileStanding[],
  order: ReadonlyMap<string, number>,
): FieldUnlock {
  const rules = group[0]?.rules ?? [];
  const answered = new Set(rules.map(({ gap }) => gap.rule));
  const profiles = [...new Set(rules.map(({ profile }) => profile))].toSorted(
    (left, right) => (order.get(left) ?? 0) - (order.get(right) ?? 0),
  );
  return {
    fields: group.map(({ field }) => field).slice(0, fieldsMax),
    title: titleOf(rules),
    action: rules.some(({ gap }) => gap.state === 'missing') ? 'fill' : 'mend',
    answers: rules.map(({ profile, gap: { rule, title, obligation, points } }) => ({
      profile,
      rule,
      title,
      obligation,
      ...(points === undefined ? {} : { points }),
    })),
    profiles,
    completes: standings
      .filter(({ profile, status, gaps }) => {
        const required = gaps.filter(({ obligation }) => obligation === 'required');
        return (
          profiles.includes(profile) &&
          status === 'fail' &&
          required.every(({ rule }) => answered.has(rule))
        );
      })
      .map(({ profile }) => profile),
  };
}

/** The title of a rule that requires the field, because recommendations often ask for more than the field. */
function titleOf(rules: readonly OpenRule[]): string {
  const chosen = rules.find(({ gap }) => gap.obligation === 'required') ?? rules[0];
  return chosen?.gap.title ?? '';
}

function byUsefulness(left: FieldUnlock, right: FieldUnlock): number {
  return (
    right.completes.length - left.completes.length ||
    requiringProfiles(right) - requiringProfiles(left) ||
    right.profiles.length - left.profiles.length ||
    right.answers.length - left.answers.length ||
    (left.fields[0] ?? '').localeCompare(right.fields[0] ?? '', 'en')
  );
}

function requiringProfiles({ answers }: FieldUnlock): number {
  return new Set(
    answers.filter(({ obligation }) => obligation === 'required').map(({ profile }) => profile),
  ).size;
}

import type { Check } from '../../standard/rule.ts';
import type { CheckContext, CheckResult } from '../check-result.ts';
import { itemsOf } from '../../inventory/inventory.ts';
import { perEdition } from '../../standard/per-edition.ts';
import { licenceStanding } from '../licence-standing.ts';
import type { LicenceStanding, StandingRule } from '../licence-standing.ts';
import { distinct, inWords } from '../sentence.ts';
import { gradeOfAnswer, graded } from './grade.ts';

type GradeLicencesCheck = Extract<Check, { kind: 'grade-licences' }>;

/**
 * Grades the licences of what is released: open where all are approved, partial where some are, closed where
 * none is or where those of the main components are not. What is kept back has no licence to grade.
 */
export function checkGradeLicences(context: CheckContext, check: GradeLicencesCheck): CheckResult {
  const answered = gradeOfAnswer(context, check.question);
  if (answered !== undefined) return answered;
  const standings = standingsOf(context, check);
  const inState = (state: LicenceStanding['state']) =>
    standings.filter((standing) => standing.state === state);
  const accepted = inState('accepted');
  const refused = inState('refused');
  const unknown = inState('unknown');
  const main = refused.filter(({ item }) => check.main.includes(item.component.type));
  if (main.length > 0 && !accepted.some(({ item }) => check.main.includes(item.component.type))) {
    return refusal(0, main);
  }
  if (refused.length > 0) return refusal(accepted.length > 0 ? 0.5 : 0, refused);
  if (unknown.length > 0 || accepted.length === 0) {
    return {
      verdict: 'undetermined',
      reason:
        accepted.length === 0
          ? 'The record states no licence of a released component.'
          : `${accepted.length} of ${accepted.length + unknown.length} components are under approved licences; of the others the licence is not known: ${clauses(unknown)}.`,
      paths: unknown.length === 0 ? ['/components'] : paths(unknown),
      missing: distinct(
        unknown.length === 0
          ? ['The licence of each component']
          : unknown.map(({ missing, item }) => missing ?? `The licence of the ${item.label}`),
      ),
    };
  }
  return graded(
    1,
    {
      noun: 'the licences',
      why: `all that is released is under approved ones (${clauses(accepted)})`,
    },
    paths(accepted),
  );
}

function standingsOf(
  { edition, inventory }: CheckContext,
  check: GradeLicencesCheck,
): readonly LicenceStanding[] {
  const rule = standingRule(edition, check);
  return itemsOf(inventory, check.components).map((item) => licenceStanding(item, rule));
}

const standingRule = perEdition(({ listsById }, { list }: GradeLicencesCheck): StandingRule => ({
  lists: [listsById.get(list) ?? []].flat(),
  inherited: 'accept',
  acceptPartly: true,
}));

function refusal(grade: 0 | 0.5, refused: readonly LicenceStanding[]): CheckResult {
  return {
    ...graded(grade, { noun: 'the licences', why: clauses(refused) }, paths(refused)),
    remedy: `Put ${inWords(distinct(refused.map(({ item }) => `the ${item.label}`)))} under a licence that everybody may use for every purpose.`,
  };
}

function clauses(standings: readonly LicenceStanding[]): string {
  return inWords(distinct(standings.map(({ item, clause }) => `the ${item.label} ${clause}`)), 4);
}

function paths(standings: readonly LicenceStanding[]): readonly string[] {
  return standings.map(({ item }) => item.pointer);
}

import type { Check } from '../standard/rule.ts';
import type { CheckContext, CheckResult } from './check-result.ts';
import { inheritedByKind, licenceStanding } from './licence-standing.ts';
import type { LicenceStanding } from './licence-standing.ts';
import { capital, distinct, inWords } from './sentence.ts';

type CollectionCheck = Extract<Check, { kind: 'collection-open' }>;

/** Whether a collection is open as a whole: no part kept back, none under a licence that the others' openness hides. */
export function checkCollectionOpen(context: CheckContext, check: CollectionCheck): CheckResult {
  const standings = standingsOf(context, check);
  const inState = (state: LicenceStanding['state']) =>
    standings.filter((standing) => standing.state === state);
  const withheld = inState('withheld');
  const unknown = inState('unknown');
  if (standings.length === 0) {
    return {
      verdict: 'undetermined',
      reason: 'The record names no part of the collection.',
      paths: ['/components'],
      missing: ['The parts of the collection, each with its licence'],
    };
  }
  if (withheld.length > 0) {
    return { verdict: 'not-met', reason: `${capital(words(withheld))}.`, paths: paths(withheld) };
  }
  const mixture = judgeMixture(inState('accepted'), inState('refused'));
  if (mixture !== undefined) return mixture;
  if (unknown.length > 0) {
    return {
      verdict: 'undetermined',
      reason: `${capital(words(unknown))}.`,
      paths: paths(unknown),
      missing: distinct(unknown.flatMap(({ missing }) => missing ?? [])),
    };
  }
  return {
    verdict: 'met',
    reason: `Every part that the record names is open: ${words(standings)}.`,
    paths: paths(standings),
  };
}

function standingsOf(
  { edition, inventory }: CheckContext,
  { parts }: CollectionCheck,
): readonly LicenceStanding[] {
  return parts.flatMap(({ components, list }) => {
    const rule = {
      lists: [edition.listsById.get(list) ?? []].flat(),
      inherited: inheritedByKind(inventory),
      acceptPartly: false,
    };
    return components.flatMap((type) =>
      (inventory.itemsByType.get(type) ?? []).map((item) => licenceStanding(item, rule)),
    );
  });
}

/** One licence that is wrong is the matter of another rule; here it counts beside parts that are right. */
function judgeMixture(
  accepted: readonly LicenceStanding[],
  refused: readonly LicenceStanding[],
): CheckResult | undefined {
  if (refused.length === 0) return undefined;
  return accepted.length > 0
    ? {
        verdict: 'not-met',
        reason: `Open and closed parts are mixed: ${words(refused)}, while ${words(accepted)}.`,
        paths: paths([...refused, ...accepted]),
      }
    : {
        verdict: 'not-applicable',
        reason:
          'No part is under an approved licence, so that nothing is mixed; the rule on the licence itself says what is wrong.',
        paths: paths(refused),
      };
}

function words(standings: readonly LicenceStanding[]): string {
  return inWords(distinct(standings.map(({ item, clause }) => `the ${item.label} ${clause}`)), 4);
}

function paths(standings: readonly LicenceStanding[]): readonly string[] {
  return standings.map(({ item }) => item.pointer);
}

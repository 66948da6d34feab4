import type { Check } from '../standard/rule.ts';
import type { CheckContext, CheckResult } from './check-result.ts';
import { licenceStanding } from './licence-standing.ts';
import { capital, distinct, inWords } from './sentence.ts';

type CollectionCheck = Extract<Check, { kind: 'collection-open' }>;

/** Whether a collection is open as a whole: no part kept back, none under a licence that the others' openness hides. */
export function checkCollectionOpen(
  { edition, inventory }: CheckContext,
  { parts }: CollectionCheck,
): CheckResult {
  const standings = parts.flatMap(({ components, list }) => {
    const lists = [edition.listsById.get(list) ?? []].flat();
    return components.flatMap((type) =>
      (inventory.itemsByType.get(type) ?? []).map((item) =>
        licenceStanding(item, {
          lists,
          inherited: 'accept-if-only-kind',
          isOnlyKind: inventory.kinds.size === 1,
          acceptPartly: false,
        }),
      ),
    );
  });
  const inState = (state: string) => standings.filter((standing) => standing.state === state);
  const withheld = inState('withheld');
  const refused = inState('refused');
  const unknown = inState('unknown');
  const accepted = inState('accepted');
  const words = (list: typeof standings) =>
    capital(inWords(distinct(list.map(({ item, clause }) => `the ${item.label} ${clause}`)), 4));
  const paths = (list: typeof standings) => list.map(({ item }) => item.pointer);
  if (standings.length === 0) {
    return {
      verdict: 'undetermined',
      reason: 'The record names no part of the collection.',
      paths: ['/components'],
      missing: ['The parts of the collection, each with its licence'],
    };
  }
  if (withheld.length > 0) {
    return { verdict: 'not-met', reason: `${words(withheld)}.`, paths: paths(withheld) };
  }
  if (refused.length > 0 && accepted.length > 0) {
    return {
      verdict: 'not-met',
      reason: `Open and closed parts are mixed: ${words(refused)}, while ${inWords(distinct(accepted.map(({ item, clause }) => `the ${item.label} ${clause}`)), 3)}.`,
      paths: paths([...refused, ...accepted]),
    };
  }
  if (refused.length > 0) {
    return {
      verdict: 'not-applicable',
      reason:
        'No part is under an approved licence, so that nothing is mixed; the rule on the licence itself says what is wrong.',
      paths: paths(refused),
    };
  }
  if (unknown.length > 0) {
    return {
      verdict: 'undetermined',
      reason: `${words(unknown)}.`,
      paths: paths(unknown),
      missing: distinct(unknown.flatMap(({ missing }) => missing ?? [])),
    };
  }
  return {
    verdict: 'met',
    reason: `Every part that the record names is open: ${words(accepted).replace(/^T/u, 't')}.`,
    paths: paths(accepted),
  };
}

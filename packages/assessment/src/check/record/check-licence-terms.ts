import type { Check } from '../../standard/rule.ts';
import type { LicenceReading } from '../../standard/licence-data.ts';
import type { CheckContext, CheckResult } from '../check-result.ts';
import { capital, distinct, inWords } from '../sentence.ts';

type ListsCheck = Extract<Check, { kind: 'lists-differ' }>;

/** One licence id where the record states it. */
interface IdUse {
  readonly id: string;
  readonly label: string;
  readonly isPlural: boolean;
  readonly pointer: string;
}

/** Whether the licensor may take back or narrow what a licence gives, alone or through a policy outside it. */
export function checkLicenceRevocable({ edition, inventory }: CheckContext): CheckResult {
  const uses = usesOf(inventory, edition.licenceIds.idsIn).flatMap((use) => {
    const clauses = edition.licences.readings.get(use.id)?.clauses;
    return clauses === undefined ? [] : [{ ...use, clauses }];
  });
  if (uses.length === 0) {
    return {
      verdict: 'not-applicable',
      reason: 'The record states no licence that has been read here.',
      paths: ['/components'],
    };
  }
  const loose = uses.flatMap((use) => {
    const why = looseness(use.clauses);
    return why === undefined ? [] : [{ ...use, why }];
  });
  if (loose.length === 0) {
    return {
      verdict: 'met',
      reason: `Nothing that has been read in ${idsOf(uses)} lets a licensor take back what the licence gives to those who keep to it.`,
      paths: placesOf(uses),
    };
  }
  const clauses = [...Map.groupBy(loose, ({ id }) => id)].map(([id, same]) => {
    const labels = distinct(same.map(({ label }) => `the ${label}`));
    const isOne = labels.length === 1 && same[0]?.isPlural !== true;
    return `${inWords(labels, 4)} ${isOne ? 'is' : 'are'} under ${id}, ${same[0]?.why ?? ''}`;
  });
  return {
    verdict: 'not-met',
    reason: `${capital(clauses.slice(0, 4).join('; '))}.`,
    paths: placesOf(loose),
    needsHuman: true,
  };
}

function looseness({
  revocability,
  incorporatesMutablePolicy,
}: LicenceReading['clauses']): string | undefined {
  if (revocability === 'licensor-may-restrict-or-terminate') {
    return 'which the licensor may narrow or end';
  }
  return incorporatesMutablePolicy
    ? 'which binds to a policy that the licensor may change'
    : undefined;
}

/** Whether the frameworks agree on a licence: one may accept what another does not. */
export function checkListsDiffer(
  { edition, inventory }: CheckContext,
  { groups }: ListsCheck,
): CheckResult {
  const judged = groups.flatMap(({ components, lists }) => {
    const known = lists.flatMap((id) => edition.listsById.get(id) ?? []);
    return components
      .flatMap((type) => inventory.itemsByType.get(type) ?? [])
      .flatMap(({ component, label, isPlural, pointer }) =>
        component.licences.map(({ expression }) => ({
          id: expression,
          label,
          isPlural,
          pointer,
          yes: known.filter((list) => list.judge(expression).verdict === 'accepted'),
          no: known.filter((list) => list.judge(expression).verdict === 'refused'),
        })),
      );
  });
  const differing = judged.filter(({ yes, no }) => yes.length > 0 && no.length > 0);
  if (judged.length === 0) {
    return {
      verdict: 'not-applicable',
      reason: 'The record states no licence of code, data or documents.',
      paths: ['/components'],
    };
  }
  if (differing.length === 0) {
    return {
      verdict: 'met',
      reason: `The frameworks do not disagree on ${idsOf(judged)}.`,
      paths: placesOf(judged),
    };
  }
  const clauses = differing.map(
    ({ id, label, yes, no }) =>
      `${id} of the ${label} is on ${inWords(yes.map(({ title }) => title))}, and not on ${inWords(
        no.map(({ title }) => title),
        6,
        'or',
      )}`,
  );
  return {
    verdict: 'undetermined',
    reason: `${capital(distinct(clauses).slice(0, 4).join('; '))}.`,
    paths: placesOf(differing),
    missing: distinct(
      differing.map(({ id }) => `Which framework counts for your purpose with ${id}`),
    ),
    needsHuman: true,
  };
}

function usesOf(
  inventory: CheckContext['inventory'],
  idsIn: (expression: string) => readonly string[],
): readonly IdUse[] {
  return inventory.items.flatMap(({ component, label, isPlural, pointer }) =>
    component.licences.flatMap(({ expression }) =>
      idsIn(expression).map((id) => ({ id, label, isPlural, pointer })),
    ),
  );
}

function idsOf(uses: readonly { readonly id: string }[]): string {
  return inWords(distinct(uses.map(({ id }) => id)).toSorted(), 8);
}

function placesOf(uses: readonly { readonly pointer: string }[]): readonly string[] {
  return distinct(uses.map(({ pointer }) => pointer));
}

import { itemsOf } from '../../inventory/inventory.ts';
import type { InventoryItem } from '../../inventory/inventory.ts';
import type { LicenceList } from '../../licence/licence-list.ts';
import { remember } from '../../licence/remember.ts';
import { perEdition } from '../../standard/per-edition.ts';
import type { Check } from '../../standard/rule.ts';
import type { LicenceReading } from '../../standard/licence-data.ts';
import type { CheckContext, CheckResult } from '../check-result.ts';
import { fixed } from '../fixed-result.ts';
import { capital, distinct, inWords } from '../sentence.ts';

type ListsCheck = Extract<Check, { kind: 'lists-differ' }>;

/** A licence of a component about which there is something to say. */
interface Remark {
  readonly id: string;
  readonly item: InventoryItem;
  readonly what: string;
}

const noLicenceRead = fixed({
  verdict: 'not-applicable',
  reason: 'The record states no licence that has been read here.',
  paths: ['/components'],
});

const noLicence = fixed({
  verdict: 'not-applicable',
  reason: 'The record states no licence of code, data or content.',
  paths: ['/components'],
});

/** Whether the licensor may take back or narrow what a licence gives, alone or through a policy outside it. */
export function checkLicenceRevocable({ edition, inventory }: CheckContext): CheckResult {
  const { readings } = edition.licences;
  const { idsIn } = edition.licenceIds;
  const read = new Set<string>();
  const loose: Remark[] = [];
  for (const item of inventory.items) {
    for (const id of item.component.licences.flatMap(({ expression }) => idsIn(expression))) {
      const clauses = readings.get(id)?.clauses;
      if (clauses !== undefined) read.add(id);
      const what = clauses === undefined ? undefined : looseness(clauses);
      if (what !== undefined) loose.push({ id, item, what });
    }
  }
  if (read.size === 0) {
    return noLicenceRead;
  }
  if (loose.length === 0) {
    return {
      verdict: 'met',
      reason: `Nothing that has been read in ${inWords([...read].toSorted(), 8)} lets a licensor take back what the licence gives to those who keep to it.`,
      paths: ['/components'],
    };
  }
  const clauses = [...Map.groupBy(loose, ({ id }) => id)].map(([id, same]) => {
    const labels = distinct(same.map(({ item }) => `the ${item.label}`));
    const isOne = labels.length === 1 && same[0]?.item.isPlural !== true;
    return `${inWords(labels, 4)} ${isOne ? 'is' : 'are'} under ${id}, ${same[0]?.what ?? ''}`;
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
  const judged = new Set<string>();
  const differing: Remark[] = [];
  for (const { components, disagreementOn } of listsCompared(edition, groups)) {
    const stated = itemsOf(inventory, components).flatMap((item) =>
      item.component.licences.map(({ expression }) => ({ id: expression, item })),
    );
    for (const { id, item } of stated) {
      judged.add(id);
      const what = disagreementOn(id);
      if (what !== undefined) differing.push({ id, item, what });
    }
  }
  if (judged.size === 0) {
    return noLicence;
  }
  if (differing.length === 0) {
    return {
      verdict: 'met',
      reason: `The frameworks do not disagree on ${inWords([...judged].toSorted(), 8)}.`,
      paths: ['/components'],
    };
  }
  const clauses = differing.map(({ id, item, what }) => `${id} of the ${item.label} is ${what}`);
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

/** Each group with what finds the disagreement of its lists on a licence. */
const listsCompared = perEdition(({ listsById }, groups: ListsCheck['groups']) =>
  groups.map(({ components, lists }) => {
    const known = lists.flatMap((id) => listsById.get(id) ?? []);
    return { components, disagreementOn: remember((id) => disagreementOf(id, known)) };
  }),
);

/** On which lists a licence is and on which it is not, or `undefined` where they agree or one does not know. */
function disagreementOf(expression: string, lists: readonly LicenceList[]): string | undefined {
  const verdicts = lists.map((list) => list.judge(expression).verdict);
  if (!verdicts.includes('accepted') || !verdicts.includes('refused')) return undefined;
  const titles = (verdict: string) =>
    lists.flatMap(({ title }, index) => (verdicts[index] === verdict ? [title] : []));
  return `on ${inWords(titles('accepted'))}, and not on ${inWords(titles('refused'), 6, 'or')}`;
}

function placesOf(remarks: readonly Remark[]): readonly string[] {
  return distinct(remarks.map(({ item }) => item.pointer));
}

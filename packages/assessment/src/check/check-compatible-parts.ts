import { itemsOf } from '../inventory/inventory.ts';
import type { InventoryItem } from '../inventory/inventory.ts';
import type { LicenceKnowledge } from '../standard/licence-knowledge.ts';
import type { Check } from '../standard/rule.ts';
import type { CheckContext, CheckResult } from './check-result.ts';
import { fixed } from './fixed-result.ts';
import { distinct, inWords } from './sentence.ts';

type PartsCheck = Extract<Check, { kind: 'compatible-parts' }>;

const nothingToCompare = fixed({
  verdict: 'not-applicable',
  reason: 'No two parts of one kind are under different licences that are known to fit or not.',
  paths: ['/components'],
});

/** Whether parts of one kind may be put together into one work, under the licence of one or the other. */
export function checkCompatibleParts(
  { edition, inventory }: CheckContext,
  { groups }: PartsCheck,
): CheckResult {
  const uses = groups.map((types) =>
    itemsOf(inventory, types).flatMap((item) => ownLicences(item).map((id) => ({ id, item }))),
  );
  const pairs = uses.flatMap((group) => {
    // Only licences of the matrix can be judged, which bounds the pairs however many licences a record names.
    const ids = distinct(group.map(({ id }) => id))
      .filter((id) => edition.licences.compared.has(id))
      .toSorted();
    return ids.flatMap((one, index) =>
      ids
        .slice(index + 1)
        .map((other) => ({ one, other, group, ...judge(edition.licences, one, other) })),
    );
  });
  const apart = pairs.filter(({ isApart }) => isApart);
  if (pairs.length === 0) {
    return nothingToCompare;
  }
  if (apart.length === 0) {
    return {
      verdict: 'met',
      reason: `Nothing that is known of ${inWords(distinct(pairs.flatMap(({ one, other }) => [one, other])))} keeps the parts from making one work.`,
      paths: placesOf(pairs.slice(0, 20)),
    };
  }
  return {
    verdict: 'undetermined',
    reason: `Parts under ${inWords(apart.map(({ one, other }) => `${one} and ${other}`))} cannot be put together into one work: ${apart[0]?.reason ?? ''}`,
    paths: placesOf(apart),
    missing: [
      'Whether these parts make one work, or only lie side by side, as a program and the data it reads',
    ],
    needsHuman: true,
  };
}

/** Single licences that are stated for the component itself; what is joined by AND, OR or WITH is left to people. */
function ownLicences({ own }: InventoryItem): readonly string[] {
  return own.filter((expression) => !expression.includes(' '));
}

function judge(
  { pairs }: LicenceKnowledge,
  one: string,
  other: string,
): { readonly isApart: boolean; readonly reason: string } {
  const there = pairs.get(`${one} in ${other}`);
  const back = pairs.get(`${other} in ${one}`);
  return {
    isApart: there?.verdict === 'no' && back?.verdict === 'no',
    reason: there?.reason ?? '',
  };
}

function placesOf(
  pairs: readonly {
    readonly one: string;
    readonly other: string;
    readonly group: readonly { readonly id: string; readonly item: InventoryItem }[];
  }[],
): readonly string[] {
  return distinct(
    pairs.flatMap(({ one, other, group }) =>
      group.filter(({ id }) => id === one || id === other).map(({ item }) => item.pointer),
    ),
  );
}

import type { OtherStatement } from '@commonhold/schemas/good';
import type { LicenceStatement } from '@commonhold/schemas/licence';
import { nounOf } from '../../inventory/inventory.ts';
import type { Inventory, InventoryItem } from '../../inventory/inventory.ts';
import type { CheckContext, CheckResult } from '../check-result.ts';
import { fixed } from '../fixed-result.ts';
import { capital, distinct, inWords } from '../sentence.ts';

const nothingElse = fixed({
  verdict: 'not-applicable',
  reason: 'No other register is known to say something else of a licence.',
  paths: ['/components'],
});

/** What another register and this record say of the same kind of part. */
interface Comparison {
  readonly statement: OtherStatement;
  readonly pointer: string;
  readonly items: readonly InventoryItem[];
  readonly theirs: readonly string[];
  readonly ours: readonly string[];
  /** The other register gives one licence, or several, for all parts together. */
  readonly isForWhole: boolean;
}

/** Whether other registers name the licences that this record names: where they do not, one of them is wrong. */
export function checkRegistersAgree({ inventory }: CheckContext): CheckResult {
  const compared = comparisons(inventory);
  if (compared.length === 0) return nothingElse;
  const different = compared.filter((one) => !agrees(one));
  if (different.length === 0) {
    return {
      verdict: 'met',
      reason: `Nothing in ${inWords(distinct(compared.map(({ statement }) => statement.statedBy)), 4)} contradicts the licences of this record.`,
      paths: compared.map(({ pointer }) => pointer),
    };
  }
  const opinions = [...Map.groupBy(different, opinionIn).values()];
  return {
    verdict: 'undetermined',
    reason: opinions.slice(0, 4).map(sentenceFor).join(' '),
    evidence: different.flatMap(({ statement, items }) => [
      ...(statement.evidence ?? []),
      ...items.flatMap(({ evidence }) => evidence),
    ]),
    paths: different.flatMap(({ pointer, items }) => [
      ...items.map((item) => item.pointer),
      pointer,
    ]),
    missing: distinct(
      different.map(
        ({ statement }) => `The page that shows the licence of the ${nounOf(statement.component)}`,
      ),
    ),
    needsHuman: true,
  };
}

/** The statements of others on parts for which the record names a licence as well. */
function comparisons({ record, itemsByType }: Inventory): readonly Comparison[] {
  return (record.statedElsewhere ?? []).flatMap((statement, index) => {
    const items = itemsByType.get(statement.component) ?? [];
    const theirs = licencesIn(statement.licences);
    const ours = distinct(items.flatMap(({ component }) => licencesIn(component.licences)));
    const isForWhole = statement.licences.every(({ isInherited }) => isInherited === true);
    return theirs.length === 0 || ours.length === 0
      ? []
      : [{ statement, pointer: `/statedElsewhere/${index}`, items, theirs, ours, isForWhole }];
  });
}

function licencesIn(statements: readonly LicenceStatement[]): readonly string[] {
  return distinct(
    statements.map(({ expression }) => expression).filter((id) => id !== 'NOASSERTION'),
  ).toSorted();
}

/** What is given for the whole may stand for another part; it only has to name what this record names. */
function agrees({ theirs, ours, isForWhole }: Comparison): boolean {
  return (
    ours.every((id) => isAmong(theirs, id)) &&
    (isForWhole || theirs.every((id) => isAmong(ours, id)))
  );
}

function isAmong(ids: readonly string[], id: string): boolean {
  return ids.some((other) => id === other || isLessExact(id, other) || isLessExact(other, id));
}

/** `AGPL-3.0` leaves open whether later versions count. Source: SPDX License List 3.0, deprecated ids of the GNU family. */
function isLessExact(id: string, exact: string): boolean {
  return exact === `${id}-only` || exact === `${id}-or-later`;
}

/** What a register names for a part or for the whole: told in one sentence, with all parts of which it is told. */
function opinionIn({ statement, theirs, isForWhole }: Comparison): string {
  return JSON.stringify([statement.statedBy, theirs, isForWhole]);
}

function sentenceFor(alike: readonly Comparison[]): string {
  const [first] = alike;
  if (first === undefined) return '';
  const own = [...Map.groupBy(alike, ({ ours }) => inWords(ours))].map(
    ([names, same]) => `${names} for ${partsOf(same)}`,
  );
  const subject = first.isForWhole ? 'the whole' : partsOf(alike);
  return `${capital(first.statement.statedBy)} names ${inWords(first.theirs)} for ${subject}; this record names ${own.join(', ')}.`;
}

function partsOf(some: readonly Comparison[]): string {
  return inWords(distinct(some.map(({ statement }) => `the ${nounOf(statement.component)}`)));
}

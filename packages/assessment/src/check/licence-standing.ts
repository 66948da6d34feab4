import type { LicenceList, ListJudgement } from '../licence/licence-list.ts';
import type { Inventory, InventoryItem } from '../inventory/inventory.ts';
import { capital, inWords } from './sentence.ts';

/** How one component stands to a list of licences. `clause` completes "The training data ...". */
export interface LicenceStanding {
  readonly item: InventoryItem;
  readonly state: 'accepted' | 'refused' | 'unknown' | 'withheld';
  readonly clause: string;
  readonly missing?: string;
  readonly needsHuman?: boolean;
}

/** What is known of the licence of a component: its statements, and how far the licence of the whole counts for it. */
export interface StandingRule {
  readonly lists: readonly LicenceList[];
  readonly inherited: 'accept' | 'accept-unless-refused' | 'refuse';
  readonly acceptPartly: boolean;
}

/** The licence of the whole surely covers a part where the good is of one kind; else it may be meant for another part. */
export function inheritedByKind({ kinds }: Inventory): StandingRule['inherited'] {
  return kinds.size === 1 ? 'accept' : 'accept-unless-refused';
}

/** Judges one component: first whether it can be had, then its licences. */
export function licenceStanding(item: InventoryItem, rule: StandingRule): LicenceStanding {
  return availabilityStanding(item, rule.acceptPartly) ?? statementStanding(item, rule);
}

function availabilityStanding(
  item: InventoryItem,
  acceptPartly: boolean,
): LicenceStanding | undefined {
  switch (item.component.availability) {
    case 'released':
      return undefined;
    case 'partly-released':
      return acceptPartly
        ? undefined
        : { item, state: 'withheld', clause: `${be(item)} released only in part` };
    case 'undisclosed':
      return { item, state: 'withheld', clause: `${be(item)} kept back` };
    case 'withdrawn':
      return { item, state: 'withheld', clause: `${have(item)} been withdrawn` };
    case 'unknown':
      return {
        item,
        state: 'unknown',
        clause: `${be(item)} not known to be released`,
        missing: `Whether the ${item.label} ${be(item)} released, and where`,
      };
  }
}

function statementStanding(item: InventoryItem, rule: StandingRule): LicenceStanding {
  if (item.own.length > 0) return ownStanding(item, rule);
  if (item.inherited.length > 0) return inheritedStanding(item, rule);
  return {
    item,
    state: 'unknown',
    clause: `${have(item)} no stated licence`,
    missing: `The licence of the ${item.label}, with the page that shows it`,
  };
}

/** Several statements each cover a part, so that all must be accepted. */
function ownStanding(item: InventoryItem, { lists }: StandingRule): LicenceStanding {
  let unknown: Judged | undefined;
  for (const expression of item.own) {
    const judgement = judge(expression, lists);
    if (judgement.verdict === 'refused') return refusal(item, { expression, judgement }, lists);
    if (judgement.verdict === 'unknown') unknown ??= { expression, judgement };
  }
  if (unknown !== undefined) return doubt(item, unknown);
  return {
    item,
    state: 'accepted',
    clause: `${be(item)} under ${inWords(item.own)}`,
  };
}

/** The licence of the whole: sure where every candidate gives the same answer. */
function inheritedStanding(
  item: InventoryItem,
  { lists, inherited }: StandingRule,
): LicenceStanding {
  const expressions = item.inherited;
  const names = inWords(expressions);
  if (inherited === 'refuse') {
    return {
      item,
      state: 'unknown',
      clause: `${have(item)} only the licence of the whole (${names}), which proves nothing for data`,
      missing: `The licence of the ${item.label} itself, from the page that gives it out`,
    };
  }
  const judged = expressions.map((expression) => judge(expression, lists));
  if (judged.every(({ verdict }) => verdict === 'accepted')) {
    return { item, state: 'accepted', clause: `${be(item)} under ${names}, given for the whole` };
  }
  const expression = expressions[0];
  const judgement = judged[0];
  if (
    inherited === 'accept' &&
    expression !== undefined &&
    judgement !== undefined &&
    judged.every(({ verdict }) => verdict === 'refused')
  ) {
    return refusal(item, { expression, judgement }, lists);
  }
  return {
    item,
    state: 'unknown',
    clause: `may be under ${inWords(expressions, 6, 'or')}, given for the whole`,
    missing: `Which licence covers the ${item.label}`,
  };
}

interface Judged {
  readonly expression: string;
  readonly judgement: ListJudgement;
}

/** What the list says that says most for the licence: the first that accepts it, or that does not know, or any. */
function judge(expression: string, lists: readonly LicenceList[]): ListJudgement {
  let best: ListJudgement | undefined;
  for (const list of lists) {
    const judgement = list.judge(expression);
    if (judgement.verdict === 'accepted') return judgement;
    if (best === undefined || (best.verdict === 'refused' && judgement.verdict === 'unknown')) {
      best = judgement;
    }
  }
  return best ?? { verdict: 'unknown' };
}

function refusal(
  item: InventoryItem,
  { expression, judgement: { why } }: Judged,
  lists: readonly LicenceList[],
): LicenceStanding {
  const because = why === undefined ? '' : `: ${why}`;
  return {
    item,
    state: 'refused',
    clause:
      expression === 'NONE'
        ? `${have(item)} no licence, so that all rights are reserved`
        : `${be(item)} under ${expression}, which is ${notOn(lists)}${because}`,
  };
}

function doubt(
  item: InventoryItem,
  { expression, judgement: { why, asks } }: Judged,
): LicenceStanding {
  return expression === 'NOASSERTION'
    ? {
        item,
        state: 'unknown',
        clause: `${have(item)} a licence that nobody has named`,
        missing: `The licence of the ${item.label}, with the page that shows it`,
      }
    : {
        item,
        state: 'unknown',
        clause: `${be(item)} under ${expression}${why === undefined ? '' : `: ${why}`}`,
        ...(asks === undefined
          ? {
              missing: `Whether ${expression} is accepted for the ${item.label}`,
              needsHuman: true,
            }
          : { missing: `${capital(asks)} of the ${item.label}, with the page that shows it` }),
      };
}

function be({ isPlural }: InventoryItem): string {
  return isPlural ? 'are' : 'is';
}

function have({ isPlural }: InventoryItem): string {
  return isPlural ? 'have' : 'has';
}

function notOn(lists: readonly LicenceList[]): string {
  const titles = lists.map(({ title }) => title).join(' nor on ');
  return `${lists.length === 1 ? 'not' : 'neither'} on ${titles}`;
}

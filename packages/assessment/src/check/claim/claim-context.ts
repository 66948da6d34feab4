import type { Inventory } from '../../inventory/inventory.ts';
import type { LicenceList } from '../../licence/licence-list.ts';
import type { CheckContext, CheckResult } from '../check-result.ts';
import { licenceStanding } from '../licence-standing.ts';
import type { LicenceStanding } from '../licence-standing.ts';
import { distinct, inWords } from '../sentence.ts';

/** What a claim is examined with. */
export interface ClaimContext extends CheckContext {
  readonly open: LicenceList;
}

export const noClaim = (reason: string, paths: readonly string[] = []): CheckResult => ({
  verdict: 'not-applicable',
  reason,
  paths,
});

const standingsByInventory = new WeakMap<
  Inventory,
  { readonly open: LicenceList; readonly standings: readonly LicenceStanding[] }
>();

/** How the components of a record stand to the open licences; several claims of one record ask for it. */
export function standings({ inventory, open }: ClaimContext): readonly LicenceStanding[] {
  const known = standingsByInventory.get(inventory);
  if (known?.open === open) return known.standings;
  const rule = { lists: [open], inherited: 'accept', acceptPartly: true } as const;
  const judged = inventory.items.map((item) => licenceStanding(item, rule));
  standingsByInventory.set(inventory, { open, standings: judged });
  return judged;
}

export function told(list: readonly LicenceStanding[]): string {
  return inWords(distinct(list.map(({ item, clause }) => `the ${item.label} ${clause}`)), 4);
}

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

export function standings({ inventory, open }: ClaimContext): readonly LicenceStanding[] {
  return inventory.items.map((item) =>
    licenceStanding(item, {
      lists: [open],
      inherited: 'accept',
      acceptPartly: true,
    }),
  );
}

export function told(list: readonly LicenceStanding[]): string {
  return inWords(distinct(list.map(({ item, clause }) => `the ${item.label} ${clause}`)), 4);
}

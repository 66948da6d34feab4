import type { CollectedEvidence, Evidence, EvidenceCheck } from '@commonhold/schemas/evidence';
import { repositoryOf } from '@commonhold/schemas/evidence';
import type { Component } from '@commonhold/schemas/good';
import type { InventoryItem } from '../../inventory/inventory.ts';
import { licenceIdsOf, parseExpression } from '../../licence/parse-expression.ts';
import type { CheckContext, CheckResult } from '../check-result.ts';
import { capital } from '../sentence.ts';

/** A check that has something to look at besides the record. */
export interface CollectedContext extends CheckContext {
  readonly collected: CollectedEvidence;
}

/** What nobody has looked at, or what gave no clear answer, decides nothing. */
export const nothingSeen = (reason: string): CheckResult => ({ verdict: 'not-applicable', reason });

const dayMs = 24 * 3_600_000;
/** One look may meet a fault that passes. Source: rule 69 of the registry, two failures seven days apart. */
const lastingMs = 7 * dayMs;

/** Whether looks in a row, at least seven days apart, had this outcome. */
export function isLasting({ since, checkedAt }: EvidenceCheck): boolean {
  return since !== undefined && Date.parse(checkedAt) - Date.parse(since) >= lastingMs;
}

/** The day of a look, as `2026-03-01`. */
export function dayOf(instant: string): string {
  return instant.slice(0, 10);
}

/** What was seen at an address, as evidence that others can go and look at. */
export function seen(
  { checkedAt }: EvidenceCheck,
  { url, ...more }: Pick<Evidence, 'url' | 'sha256' | 'statement'>,
): Evidence {
  return { url, ...more, accessedOn: dayOf(checkedAt) };
}

/** A licence that the record states, with its place and what it is for. */
export interface LicenceClaim {
  readonly expression: string;
  readonly ids: readonly string[];
  readonly pointer: string;
  readonly label: string;
}

/** Licences that the record states for these components and that name a licence. A family, or several at once, cannot be compared. */
export function claimsOf(
  { edition }: CheckContext,
  items: readonly InventoryItem[],
): readonly LicenceClaim[] {
  return items
    .flatMap(({ component, pointer, label }) =>
      component.licences.map(({ expression }, index) => ({
        expression,
        ids: licenceIdsOf(parseExpression(expression)),
        pointer: `${pointer}/licences/${index}`,
        label,
      })),
    )
    .filter(({ ids }) => ids.length > 0 && !ids.some((id) => edition.licences.vague.has(id)));
}

/** The components whose place is in the repository at an address. */
export function itemsIn({ inventory }: CheckContext, repository: string): readonly InventoryItem[] {
  return inventory.items.filter(
    ({ component: { location } }) =>
      location !== undefined && repositoryOf(location)?.url === repository,
  );
}

/** The components of these types; where there is none, all. */
export function itemsOfTypes(
  { inventory }: CheckContext,
  types: readonly Component['type'][],
): readonly InventoryItem[] {
  const found = inventory.items.filter(({ component }) => types.includes(component.type));
  return found.length > 0 ? found : inventory.items;
}

/** Without the protocol, as people write addresses. */
export function plainAddress(url: string): string {
  return url.replace(/^https?:\/\//u, '').replace(/\/$/u, '');
}

/** The first three of these parts as one sentence. */
export function sentenceOf(parts: readonly string[]): string {
  return `${capital(parts.slice(0, 3).join('; '))}.`;
}

import type { Evidence } from '@commonhold/schemas/evidence';
import type { ClaimOfOpenness, PublicClaim } from '@commonhold/schemas/good';
import { quote } from '../sentence.ts';
import type { ClaimContext } from './claim-context.ts';

/** A claim as a finding tells of it. */
export interface Claim {
  /** Who says it and how: the beginning of a sentence. */
  readonly words: string;
  readonly paths: readonly string[];
  readonly evidence: readonly Evidence[];
}

/** The first public claim of these kinds that is meant, told with who made it and when; the evidence is that of all of them. */
export function publicClaimOf(
  { inventory }: ClaimContext,
  kinds: readonly ClaimOfOpenness[],
  isMeant: (claim: PublicClaim) => boolean = () => true,
): Claim | undefined {
  const claims = (inventory.record.claims ?? []).map((claim, index) => ({ claim, index }));
  const made = claims.filter(({ claim }) => kinds.includes(claim.claim) && isMeant(claim));
  const first = made[0]?.claim;
  if (first === undefined) return undefined;
  const who = first.madeBy ?? 'Its owner';
  const when = first.madeOn === undefined ? '' : ` (${first.madeOn})`;
  return {
    words: `${who} says ${quote(first.quote)} in public${when}`,
    paths: made.map(({ index }) => `/claims/${index}`),
    evidence: made.flatMap(({ claim }) => claim.evidence),
  };
}

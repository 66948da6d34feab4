import { z } from 'zod';
import { Evidence } from '../evidence/index.ts';
import { PartialDate, bounds, line, prose } from '../text/index.ts';

/**
 * What a good is called in public. `open-source` and `open-source-ai`: under the Open Source Definition 1.9 or the
 * Open Source AI Definition 1.0; `open-data`: under the Open Definition 2.1; `fully-open`: with everything that made it.
 */
export const claimsOfOpenness = [
  'open-source',
  'open-source-ai',
  'open-data',
  'fully-open',
] as const;
export const ClaimOfOpenness = z.enum(claimsOfOpenness);
export type ClaimOfOpenness = z.infer<typeof ClaimOfOpenness>;

/** A public statement on how open a good is, with the place where it stands. Rules compare it with the rest of the record. */
export const PublicClaim = z.strictObject({
  claim: ClaimOfOpenness,
  /** The words themselves, as few as carry the claim, in their own language. */
  quote: prose(bounds.sentenceLengthMax),
  /** Who says so; absent where it is the owner. */
  madeBy: line(bounds.nameLengthMax).optional(),
  madeOn: PartialDate.optional(),
  evidence: z.array(Evidence).min(1).max(bounds.shortListMax).readonly(),
});
export type PublicClaim = z.infer<typeof PublicClaim>;

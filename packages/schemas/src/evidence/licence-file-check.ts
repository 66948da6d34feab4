import { z } from 'zod';
import { LicenceExpression } from '../licence/licence-expression.ts';
import { Sha256, WebUrl } from '../text/index.ts';
import { look } from './look.ts';

/**
 * Whether a licence text is there, and which. `recognised`: word by word, or by marks. `unrecognised`: a text
 * that is none that is known, and so never an open licence. `missing`: no such file. `unknown`: not read.
 */
export const licenceFileOutcomes = ['recognised', 'unrecognised', 'missing', 'unknown'] as const;
export type LicenceFileOutcome = (typeof licenceFileOutcomes)[number];

const file = {
  /** Where the text was read, if not at the address itself. */
  fileUrl: WebUrl.optional(),
  /** Of the text as it was read. */
  sha256: Sha256,
};

/** One look at the licence file at an address, or in the repository at an address. */
export const LicenceFileCheck = z.discriminatedUnion('outcome', [
  z.strictObject({
    kind: z.literal('licence-file'),
    ...look,
    outcome: z.literal('recognised'),
    ...file,
    /** Every id that has this text, current ones first: “only” and “or later” share one. */
    expressions: z.array(LicenceExpression).min(1).max(20).readonly(),
    by: z.enum(['text', 'marks']),
  }),
  z.strictObject({
    kind: z.literal('licence-file'),
    ...look,
    outcome: z.literal('unrecognised'),
    ...file,
    /** The known text that is most like it, 0 to 1; the difference may be a condition. */
    nearest: z
      .strictObject({ expression: LicenceExpression, similarity: z.number().min(0).lt(1) })
      .optional(),
  }),
  z.strictObject({
    kind: z.literal('licence-file'),
    ...look,
    outcome: z.enum(['missing', 'unknown']),
  }),
]);
export type LicenceFileCheck = z.infer<typeof LicenceFileCheck>;

import { z } from 'zod';

const sentence = z.string().trim().min(1).max(1_000);

/** A list of approved licences of one standard, with what is known to be wrong with it. */
export const LicenceListFile = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/u),
  /** How a sentence names it: "the DPGA's list of approved data licences". */
  title: sentence,
  asOf: z.string(),
  source: z.strictObject({ title: sentence, url: z.url(), licence: z.string() }),
  /** The ids as the list writes them. */
  ids: z.array(z.string()).readonly(),
  /** Marks of the SPDX licence list that put a licence on this list as well. */
  spdxMarks: z
    .array(z.enum(['osi-approved', 'fsf-libre']))
    .readonly()
    .optional(),
  /** Ids that stand for an id of the list: the deprecated `GPL-3.0` of the list for `GPL-3.0-only` and `GPL-3.0-or-later`. */
  readAs: z
    .array(z.strictObject({ id: z.string(), accepts: z.array(z.string()).min(1), why: sentence }))
    .readonly()
    .optional(),
  /** Ids on which official sources disagree; never accepted and never refused. */
  disputed: z
    .array(z.strictObject({ id: z.string(), why: sentence }))
    .readonly()
    .optional(),
  /** Why a licence is not on the list, told to its owner; the first text found in the id counts. */
  refusals: z
    .array(z.strictObject({ idContains: z.string().min(2), why: sentence }))
    .readonly()
    .optional(),
  /** Known faults of the published list, and what is done about each. */
  faults: z.array(z.strictObject({ what: sentence, decision: sentence })).readonly(),
});
export type LicenceListFile = z.infer<typeof LicenceListFile>;

export const LicenceListsFile = z.strictObject({
  lists: z.array(LicenceListFile).min(1).readonly(),
});
export type LicenceListsFile = z.infer<typeof LicenceListsFile>;

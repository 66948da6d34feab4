import { z } from 'zod';

/** The part of `standards/licences/spdx.json` that verdicts rest on. */
export const SpdxFile = z.looseObject({
  version: z.string(),
  licences: z
    .array(
      z.looseObject({
        id: z.string(),
        name: z.string(),
        isOsiApproved: z.boolean(),
        isDeprecated: z.boolean(),
        isFsfLibre: z.boolean().optional(),
        url: z.string().optional(),
        /** For a deprecated id, the current one that grants least. */
        cautiousReplacement: z.string().optional(),
        /** The current expressions for a deprecated id. */
        replacedBy: z.array(z.string()).readonly().optional(),
      }),
    )
    .readonly(),
});
export type SpdxFile = z.infer<typeof SpdxFile>;

const clauseValue = z.enum(['yes', 'no', 'unclear', 'by-reference']);
const answer = z.looseObject({
  answer: z.enum(['yes', 'with-conditions', 'no', 'unclear']),
  text: z.string(),
});

/** The part of `standards/licences/clauses.json` that plain-word answers and reasons rest on. */
export const ClausesFile = z.looseObject({
  licences: z
    .array(
      z.looseObject({
        id: z.string(),
        title: z.string(),
        clauses: z.looseObject({
          /** `none` where the text gives rights to a platform alone, so that “no” means “not permitted”. */
          readerGrant: z.literal('none').optional(),
          fieldOfUse: clauseValue,
          commercialUse: clauseValue,
          derivatives: clauseValue,
          redistribution: clauseValue,
          revocability: z.enum([
            'irrevocable',
            'terminates-on-breach',
            'licensor-may-restrict-or-terminate',
            'unstated',
          ]),
          incorporatesMutablePolicy: z.boolean(),
        }),
        answers: z.looseObject({
          useCommercially: answer,
          change: answer,
          share: answer,
          train: answer,
        }),
        mustDo: z.array(z.string()).readonly(),
      }),
    )
    .readonly(),
});
export type ClausesFile = z.infer<typeof ClausesFile>;
export type LicenceReading = ClausesFile['licences'][number];

/** The part of `standards/licences/beyond-spdx.json` that names licences outside SPDX. */
export const BeyondSpdxFile = z.looseObject({
  licences: z
    .array(
      z.looseObject({
        id: z.string(),
        title: z.string(),
        url: z.string().optional(),
        family: z.string(),
        /** Files that were read. */
        texts: z
          .array(z.looseObject({ sha256: z.string() }))
          .readonly()
          .optional(),
      }),
    )
    .readonly(),
});
export type BeyondSpdxFile = z.infer<typeof BeyondSpdxFile>;

/** The part of `standards/licences/compatibility.json` that findings rest on. */
export const CompatibilityFile = z.looseObject({
  pairs: z
    .array(
      z.looseObject({
        part: z.string(),
        whole: z.string(),
        verdict: z.enum(['yes', 'conditional', 'no']),
        reason: z.string(),
      }),
    )
    .readonly(),
});
export type CompatibilityFile = z.infer<typeof CompatibilityFile>;

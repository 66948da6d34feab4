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
      }),
    )
    .readonly(),
});
export type SpdxFile = z.infer<typeof SpdxFile>;

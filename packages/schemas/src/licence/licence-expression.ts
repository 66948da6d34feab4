import parseSpdx from 'spdx-expression-parse';
import { z } from 'zod';
import { bounds } from '../text/index.ts';

/** The word for "we do not know which licence", and for "there is none". Source: SPDX 2.3, clause 7.13. */
export const specialLicenceIds = ['NOASSERTION', 'NONE'] as const;

/**
 * An SPDX licence expression with current ids in their exact case, a `LicenseRef-…`,
 * `NOASSERTION` or `NONE`. Source: SPDX 2.3, annex D.
 */
export const LicenceExpression = z
  .string()
  .trim()
  .min(1)
  .max(bounds.sentenceLengthMax)
  .refine(isLicenceExpression, {
    error:
      'is not an SPDX licence expression; write for example "Apache-2.0", "MIT OR Apache-2.0", or a LicenseRef- with its text',
  });
export type LicenceExpression = z.infer<typeof LicenceExpression>;

function isLicenceExpression(value: string): boolean {
  if (specialLicenceIds.some((id) => id === value)) return true;
  try {
    parseSpdx(value);
    return true;
  } catch {
    // The parser reports a wrong expression only by throwing.
    return false;
  }
}

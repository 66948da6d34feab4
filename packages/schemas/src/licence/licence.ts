import parseSpdx from 'spdx-expression-parse';
import { z } from 'zod';
import { EvidenceList } from '../evidence/index.ts';
import { Sha256, WebUrl, bounds, line, prose } from '../text/index.ts';

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

/** One licence of one component, with what proves it. */
export const LicenceStatement = z.strictObject({
  expression: LicenceExpression,
  /** What the source wrote, where it was mended: `OdbL-1.0`, `apache license 2.0`. */
  declaredAs: line(bounds.sentenceLengthMax).optional(),
  /** Required by readers of a `LicenseRef-…`: its title, where its text is, and the digest of that text. */
  title: line(bounds.nameLengthMax).optional(),
  url: WebUrl.optional(),
  text: prose(bounds.licenceTextLengthMax).optional(),
  textSha256: Sha256.optional(),
  /** True where the source gave one licence for the whole and nothing says that it covers this component. */
  isInherited: z.boolean().optional(),
  evidence: EvidenceList.optional(),
});
export type LicenceStatement = z.infer<typeof LicenceStatement>;

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

import { z } from 'zod';
import { EvidenceList } from '../evidence/index.ts';
import { Sha256, WebUrl, bounds, line, prose } from '../text/index.ts';
import { LicenceExpression } from './licence-expression.ts';

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

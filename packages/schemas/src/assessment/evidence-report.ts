import { z } from 'zod';
import { CollectedEvidence } from '../evidence/index.ts';
import { Sha256 } from '../text/index.ts';
import { Assessment } from './assessment.ts';

/**
 * What was found on the web about a good, and what that makes of its claims. With the record it is all that is
 * needed to work the assessments out again: `commonhold assess RECORD --evidence REPORT`.
 */
export const EvidenceReport = z.strictObject({
  recordSha256: Sha256,
  collected: CollectedEvidence,
  /** Empty where nothing was looked for. */
  assessments: z.array(Assessment).readonly(),
});
export type EvidenceReport = z.infer<typeof EvidenceReport>;

import { z } from 'zod';
import { GoodId, RevisionNumber, Slug } from '../good/index.ts';
import { Instant, LocalizedName, bounds, line } from '../text/index.ts';
import { Assessment, StandardId } from './assessment.ts';
import { Verdict } from './verdict.ts';

/** What one version of a standard, applied by one version of the engine, says of a good. */
export const AssessedVerdict = Assessment.pick({
  version: true,
  standardSha256: true,
  engineVersion: true,
  outcome: true,
  verdict: true,
});
export type AssessedVerdict = z.infer<typeof AssessedVerdict>;

/** The verdict on one rule before and after; absent on the side that has no such rule. */
export const FindingChange = z.strictObject({
  rule: line(120),
  before: Verdict.optional(),
  after: Verdict.optional(),
});
export type FindingChange = z.infer<typeof FindingChange>;

/**
 * What a new version of a standard or of the engine changed in the assessment of one unchanged revision.
 * `before` is absent where the standard did not apply before, `after` where it no longer does.
 */
export const AssessmentChange = z.strictObject({
  goodId: GoodId,
  revision: RevisionNumber,
  standard: StandardId,
  at: Instant,
  before: AssessedVerdict.optional(),
  after: AssessedVerdict.optional(),
  findings: z.array(FindingChange).max(bounds.listMax).readonly(),
});
export type AssessmentChange = z.infer<typeof AssessmentChange>;

/** The same with what a list shows of the good. */
export const ListedAssessmentChange = AssessmentChange.extend({
  slug: Slug,
  name: LocalizedName,
});
export type ListedAssessmentChange = z.infer<typeof ListedAssessmentChange>;

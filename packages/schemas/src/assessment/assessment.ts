import { z } from 'zod';
import { EvidenceList, RecordPointer, Reply, RuleId } from '../evidence/index.ts';
import { Sha256, bounds, line, prose } from '../text/index.ts';
import { Severity, Verdict } from './verdict.ts';

/** Id of a standard, the name of its folder under `standards/`: `dpg`, `mof`, `osaid`. */
export const StandardId = z.string().regex(/^[a-z0-9][a-z0-9-]{1,60}$/u);
export type StandardId = z.infer<typeof StandardId>;

/** The verdict on one requirement, with everything a reader needs to follow it or to object. */
export const Finding = z.strictObject({
  /** Permanent id of the rule, such as `dpg.2.licence-approved`. */
  rule: RuleId,
  /** The indicator or criterion that the rule belongs to, as the standard numbers it: `2`, `9a`. */
  indicator: line(bounds.keywordLengthMax),
  title: line(bounds.nameLengthMax),
  /** Document, version and clause that the rule states. */
  clause: line(bounds.sentenceLengthMax),
  verdict: Verdict,
  severity: Severity,
  /** One sentence that says why, naming the values it rests on. */
  reason: prose(bounds.descriptionLengthMax),
  evidence: EvidenceList,
  /** Where in the record the values are. */
  paths: z.array(RecordPointer).max(bounds.listMax).readonly(),
  /** What is not known; never empty where the verdict is `undetermined`. */
  missing: z.array(line(bounds.sentenceLengthMax)).max(bounds.shortListMax).readonly(),
  /** What would change the verdict. */
  remedy: prose(bounds.descriptionLengthMax).optional(),
  /** True where only people can decide and the engine merely shows what there is. */
  needsHuman: z.boolean().optional(),
  /** What those whom the finding concerns say to it, as the record gives it. */
  replies: z
    .array(Reply.omit({ rule: true }))
    .max(bounds.shortListMax)
    .readonly()
    .optional(),
});
export type Finding = z.infer<typeof Finding>;

/** All findings of one version of one standard on one revision. Recomputable by anybody to the same bytes. */
export const Assessment = z.strictObject({
  standard: StandardId,
  version: line(bounds.keywordLengthMax),
  title: line(bounds.nameLengthMax),
  /** SHA-256 of the standard's files in canonical JSON (RFC 8785). */
  standardSha256: Sha256,
  recordSha256: Sha256,
  /** SHA-256 of what was found on the web, in canonical JSON, where the standard is about that. */
  collectedSha256: Sha256.optional(),
  engineVersion: line(bounds.keywordLengthMax),
  /** The four-valued result. */
  outcome: Verdict,
  /** The result in the standard's own words: a verdict, or for the Model Openness Framework the class (`class-i`, `class-ii`, `class-iii`, `unclassified`). */
  verdict: line(bounds.keywordLengthMax),
  summary: prose(bounds.descriptionLengthMax),
  findings: z.array(Finding).max(bounds.listMax).readonly(),
  /** Points, only where the standard itself gives points; never a substitute for the outcome. */
  score: z.strictObject({ points: z.number().min(0), pointsMax: z.number().min(0) }).optional(),
});
export type Assessment = z.infer<typeof Assessment>;

/** What the pages and the search need of an assessment. */
export const AssessmentSummary = Assessment.pick({
  standard: true,
  version: true,
  title: true,
  outcome: true,
  verdict: true,
});
export type AssessmentSummary = z.infer<typeof AssessmentSummary>;

import { z } from 'zod';
import { LocalizedText, PartialDate, bounds, line } from '../text/index.ts';
import { EvidenceList } from './evidence.ts';

/** Permanent id of a rule of a standard, such as `dpg.2.licence-approved`. */
export const RuleId = z
  .string()
  .regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/u, {
    error: 'is not the id of a rule; write for example "open-washing.open-source-words"',
  })
  .max(120);

/**
 * The right of reply: what the owner of a good, or somebody else whom a finding concerns, says to it. It is shown
 * beside the finding, under every verdict, and changes none.
 */
export const Reply = z.strictObject({
  rule: RuleId,
  repliedBy: line(bounds.nameLengthMax),
  repliedOn: PartialDate,
  text: LocalizedText,
  evidence: EvidenceList.optional(),
});
export type Reply = z.infer<typeof Reply>;

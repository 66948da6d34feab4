import { z } from 'zod';
import { EvidenceList } from '../evidence/index.ts';
import { bounds, prose } from '../text/index.ts';

/** The id of a question of the DPG questionnaire, such as `i6.mechanism`. The questions are data: `standards/dpg/…/questionnaire.json`. */
export const QuestionId = z.string().regex(/^[a-z0-9]{1,8}\.[a-zA-Z0-9]{1,40}$/u, {
  error: 'is not a question id; write for example "i5.docs"',
});
export type QuestionId = z.infer<typeof QuestionId>;

/** One answer. `isReassembled` marks a list that was put together again from text split at commas. */
export const Answer = z.strictObject({
  question: QuestionId,
  value: z.union([
    z.boolean(),
    prose(bounds.descriptionLengthMax),
    z.array(prose(bounds.descriptionLengthMax)).max(bounds.listMax).readonly(),
  ]),
  evidence: EvidenceList.optional(),
  listRecovery: z.enum(['as-served', 'reassembled', 'uncertain']).optional(),
});
export type Answer = z.infer<typeof Answer>;

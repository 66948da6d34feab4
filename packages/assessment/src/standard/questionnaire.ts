import { z } from 'zod';
import { GoodKind, QuestionId } from '@commonhold/schemas/good';

const sentence = z.string().trim().min(1).max(1_000);

/** What an answer looks like. Four-way questions take none, collected, stored, distributed. */
export const answerTypes = [
  'text',
  'text-list',
  'address-list',
  'yes-no',
  'four-way',
  'choice',
  'choice-list',
  'country',
  'country-list',
  'licence-list',
  'goal-list',
] as const;

/** One question of a standard's questionnaire. */
export const Question = z.strictObject({
  id: QuestionId,
  indicator: z.string().min(1).max(120),
  text: sentence,
  help: sentence.optional(),
  type: z.enum(answerTypes),
  kinds: z.array(GoodKind).min(1).readonly().optional(),
  isMandatory: z.boolean(),
  /** Asked only where another question has this answer. */
  condition: z
    .strictObject({ question: QuestionId, is: z.enum(['yes', 'no', 'some', 'distributed']) })
    .optional(),
  choices: z
    .array(z.strictObject({ value: z.string(), label: sentence }))
    .readonly()
    .optional(),
  /** The field of the record that holds the answer, where it is not kept as an answer. */
  field: z.string().optional(),
  /** Names of the same question in the DPGA's own data. */
  aliases: z
    .strictObject({
      portalId: z.string().optional(),
      feed: z.string().optional(),
      v1: z.string().optional(),
    })
    .optional(),
  since: z.string().optional(),
  note: sentence.optional(),
});
export type Question = z.infer<typeof Question>;

export const QuestionnaireFile = z.strictObject({
  title: sentence,
  asOf: z.string(),
  source: z.strictObject({ title: sentence, url: z.url(), licence: z.string() }),
  questions: z.array(Question).min(1).readonly(),
});
export type QuestionnaireFile = z.infer<typeof QuestionnaireFile>;

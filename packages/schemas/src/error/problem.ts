import { z } from 'zod';

/** One thing that is wrong with an input: where, what, how to mend it. */
export const InputIssue = z.strictObject({
  path: z.string(),
  message: z.string(),
});
export type InputIssue = z.infer<typeof InputIssue>;

/**
 * Errors that the API gives as data. Kinds are permanent: added, never renamed.
 * `moved` and `withdrawn` carry what a reader needs to go on.
 */
export const Problem = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('not-found'), what: z.string(), id: z.string() }),
  z.strictObject({ kind: z.literal('moved'), slug: z.string() }),
  z.strictObject({
    kind: z.literal('withdrawn'),
    slug: z.string(),
    at: z.string(),
    reason: z.string(),
  }),
  z.strictObject({ kind: z.literal('invalid-input'), issues: z.array(InputIssue).readonly() }),
  z.strictObject({
    kind: z.literal('conflict'),
    what: z.string(),
    id: z.string(),
    currentRevision: z.int().optional(),
  }),
  z.strictObject({ kind: z.literal('unauthorised'), what: z.string() }),
  z.strictObject({ kind: z.literal('too-large'), limitBytes: z.int() }),
  z.strictObject({ kind: z.literal('unavailable'), what: z.string() }),
  z.strictObject({ kind: z.literal('internal'), reference: z.string() }),
]);
export type Problem = z.infer<typeof Problem>;
export type ProblemKind = Problem['kind'];

import { z } from 'zod';
import { bounds, line } from '../text/index.ts';
import { look } from './look.ts';

/**
 * Whether an address answered. `answers`: with content. `gone`: it says itself that nothing is there (404, 410).
 * `unknown`: anything else, because a refusal, a fault or a lost line says nothing about what is there.
 */
export const linkOutcomes = ['answers', 'gone', 'unknown'] as const;
export const LinkOutcome = z.enum(linkOutcomes);
export type LinkOutcome = z.infer<typeof LinkOutcome>;

/** One look at an address, dated. */
export const LinkCheck = z.strictObject({
  kind: z.literal('link'),
  ...look,
  outcome: LinkOutcome,
  /** HTTP status, where there was an answer. */
  status: z.int().min(100).max(599).optional(),
  /** Where redirects led, if elsewhere. */
  finalUrl: line(bounds.urlLengthMax).optional(),
});
export type LinkCheck = z.infer<typeof LinkCheck>;

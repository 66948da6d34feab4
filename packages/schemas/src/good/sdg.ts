import { z } from 'zod';
import { LocalizedText } from '../text/index.ts';

/** A goal of the 2030 Agenda (A/RES/70/1), 1 to 17. */
export const SdgGoal = z.int().min(1).max(17);
export type SdgGoal = z.infer<typeof SdgGoal>;

/** A target of the 2030 Agenda, such as `4.1` or `9.c`; its goal is the number before the dot. */
export const SdgTarget = z.string().regex(/^(?:[1-9]|1[0-7])\.(?:[1-9]|1\d|[a-d])$/u, {
  error: 'is not an SDG target; write for example "4.1" or "9.c"',
});
export type SdgTarget = z.infer<typeof SdgTarget>;

/** A goal that the good serves, its targets, and the reason. Source: DPG Standard 1.1.7, indicator 1. */
export const SdgRelevance = z
  .strictObject({
    goal: SdgGoal,
    targets: z.array(SdgTarget).max(20).readonly(),
    reason: LocalizedText.optional(),
  })
  .refine(({ goal, targets }) => targets.every((target) => target.startsWith(`${goal}.`)), {
    error: 'has a target of another goal; give that goal an entry of its own',
    path: ['targets'],
  });
export type SdgRelevance = z.infer<typeof SdgRelevance>;

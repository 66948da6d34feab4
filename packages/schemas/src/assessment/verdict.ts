import { z } from 'zod';

/** The four values of a verdict. `undetermined` always says what is missing; it never counts as met. */
export const verdicts = ['met', 'not-met', 'not-applicable', 'undetermined'] as const;
export const Verdict = z.enum(verdicts);
export type Verdict = z.infer<typeof Verdict>;

/** `blocker`: the overall verdict cannot be met. `major`, `minor`: worth mending. `info`: worth knowing. */
export const severities = ['blocker', 'major', 'minor', 'info'] as const;
export const Severity = z.enum(severities);
export type Severity = z.infer<typeof Severity>;

/** What a command ends with: 0 done, 1 a requirement failed, 2 the input or the call is broken, 3 something else is in the way. */
export const exitCodes = { ok: 0, failedRequirement: 1, brokenInput: 2, unavailable: 3 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

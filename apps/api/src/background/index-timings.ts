import type { IndexFailure } from '@commonhold/registry/discovery';

/** How often things are done that keep a search server in step. */
export interface IndexTimings {
  readonly watchEveryMs: number;
  readonly dispatchEveryMs: number;
  /** After a failure for which the server names no time. */
  readonly restAfterFailureMs: number;
  /** Changes that wait for longer make the index count as behind. */
  readonly staleAfterMs: number;
  /** Looks for what is missing, different or left over. */
  readonly sweepEveryMs: number;
  /** Before something that needs an operator is tried again. */
  readonly patienceMs: number;
}

export const indexTimings: IndexTimings = {
  watchEveryMs: 1_000,
  dispatchEveryMs: 500,
  restAfterFailureMs: 2_000,
  staleAfterMs: 30_000,
  sweepEveryMs: 3_600_000,
  patienceMs: 60_000,
};

/** As long as the server wishes, which the adapter bounds to a minute; else what is given. */
export function restAfter(failure: IndexFailure, otherwiseMs: number): number {
  return failure.kind === 'unavailable' ? (failure.retryAfterMs ?? otherwiseMs) : otherwiseMs;
}

import type { SearchEngine, SearchFailure } from '@commonhold/registry/discovery';
import { type Result, ok } from '@commonhold/schemas/result';
import { CircuitState, ConsecutiveBreaker, circuitBreaker, handleAll } from 'cockatiel';

export interface ResilientOptions {
  /** A preferred engine that needs longer for a search counts as failing. */
  readonly slowAfterMs: number;
  /** After so many failures in a row the preferred engine is left alone. */
  readonly failuresMax: number;
  /** For so long; then one search tries it again. */
  readonly restMs: number;
  /** Whether the preferred engine knows of the newest changes. */
  readonly isFresh: () => boolean;
  /** Told when the preferred engine is left alone, with the last reason, and when it is back. */
  readonly onChange?: (state: BreakerState, reason: string | undefined) => void;
}

export const breakerStates = ['closed', 'open', 'half-open'] as const;
/** `closed`: the preferred engine is asked. `open`: it is left alone. `half-open`: one search tries it. */
export type BreakerState = (typeof breakerStates)[number];

export interface ResilientSearch extends SearchEngine {
  breaker(): BreakerState;
}

/** Counting many values may take a few requests where a search takes one. */
const countingRequests = 3;

/**
 * Asks the preferred engine, and the other one wherever that fails, is slow, is behind, or has failed often of late.
 * The answer of the other one is marked as `degraded`. A request that the preferred engine refuses goes to the other
 * one too, and is no failure of it.
 */
export function createResilientSearch(
  preferred: SearchEngine,
  other: SearchEngine,
  options: ResilientOptions,
): ResilientSearch {
  let lastReason: string | undefined;
  const policy = circuitBreaker(handleAll, {
    halfOpenAfter: options.restMs,
    breaker: new ConsecutiveBreaker(options.failuresMax),
  });
  policy.onFailure(({ reason }) => {
    lastReason =
      'error' in reason && reason.error instanceof Error ? reason.error.message : undefined;
  });
  policy.onStateChange((state) => options.onChange?.(nameOf(state), lastReason));

  async function ask<T>(
    askPreferred: Question<T>,
    askOther: () => Answer<T>,
    slowAfterMs: number,
  ): Promise<Result<T, SearchFailure>> {
    if (!options.isFresh()) return askOther();
    try {
      const answer = await policy.execute(() => askInTime(askPreferred, slowAfterMs));
      return answer.ok ? answer : await askOther();
    } catch {
      // Failed, slow or resting: whatever the reason, the reader is answered.
      return askOther();
    }
  }

  return {
    breaker: () => nameOf(policy.state),

    search: (request, signal) =>
      ask(
        (inTime) => preferred.search(request, inTime),
        async () => {
          const answer = await other.search(request, signal);
          return answer.ok ? ok({ ...answer.value, degraded: true }) : answer;
        },
        options.slowAfterMs,
      ),

    countValues: (question, signal) =>
      ask(
        (inTime) => preferred.countValues(question, inTime),
        () => other.countValues(question, signal),
        options.slowAfterMs * countingRequests,
      ),
  };
}

type Answer<T> = Promise<Result<T, SearchFailure>>;
type Question<T> = (signal: AbortSignal) => Answer<T>;

function nameOf(state: CircuitState): BreakerState {
  switch (state) {
    case CircuitState.Closed:
      return 'closed';
    case CircuitState.HalfOpen:
      return 'half-open';
    case CircuitState.Open:
    case CircuitState.Isolated:
      return 'open';
  }
}

/** Throws where the engine cannot answer in time. */
async function askInTime<T>(
  ask: Question<T>,
  slowAfterMs: number,
): Promise<Result<T, SearchFailure>> {
  const answer = await ask(AbortSignal.timeout(slowAfterMs));
  if (!answer.ok && answer.error.kind === 'unavailable') throw new Error(answer.error.reason);
  return answer;
}

import type { SearchEngine, SearchFailure } from '@commonhold/registry/discovery';
import type { SearchRequest, SearchResponse } from '@commonhold/schemas/discovery';
import { type Result, ok } from '@commonhold/schemas/result';
import { ConsecutiveBreaker, circuitBreaker, handleAll } from 'cockatiel';

export interface ResilientOptions {
  /** A preferred engine that needs longer counts as failing. */
  readonly slowAfterMs: number;
  /** After so many failures in a row the preferred engine is left alone. */
  readonly failuresMax: number;
  /** For so long; then one search tries it again. */
  readonly restMs: number;
  /** Whether the preferred engine knows of the newest changes. */
  readonly isFresh: () => boolean;
}

/**
 * Asks the preferred engine, and the other one wherever that fails, is slow, is behind, or has failed often of late.
 * The answer of the other one is marked as `degraded`. A request that the preferred engine refuses is no failure of it.
 */
export function createResilientSearch(
  preferred: SearchEngine,
  other: SearchEngine,
  options: ResilientOptions,
): SearchEngine {
  const breaker = circuitBreaker(handleAll, {
    halfOpenAfter: options.restMs,
    breaker: new ConsecutiveBreaker(options.failuresMax),
  });

  async function askOther(request: SearchRequest, signal?: AbortSignal) {
    const answer = await other.search(request, signal);
    return answer.ok ? ok({ ...answer.value, degraded: true }) : answer;
  }

  return {
    async search(request, signal) {
      if (!options.isFresh()) return askOther(request, signal);
      try {
        return await breaker.execute(() => askInTime(preferred, request, options.slowAfterMs));
      } catch {
        // Failed, slow or resting: whatever the reason, the reader is answered.
        return askOther(request, signal);
      }
    },
  };
}

/** Throws where the engine cannot answer in time. */
async function askInTime(
  engine: SearchEngine,
  request: SearchRequest,
  slowAfterMs: number,
): Promise<Result<SearchResponse, SearchFailure>> {
  const answer = await engine.search(request, AbortSignal.timeout(slowAfterMs));
  if (!answer.ok && answer.error.kind === 'unavailable') throw new Error(answer.error.reason);
  return answer;
}

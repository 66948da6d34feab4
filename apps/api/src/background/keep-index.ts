import { type IndexDeps, dispatchOutbox } from '@commonhold/registry/discovery';
import type { Logger } from '../logger.ts';
import type { IndexCondition } from './index-condition.ts';
import { type IndexTimings, indexTimings, restAfter } from './index-timings.ts';
import { mendIndex } from './mend-index.ts';
import { repeat } from './repeat.ts';
import { type IndexObservation, watchIndex } from './watch-index.ts';

export interface IndexKeeping {
  /** Whether the index knows of what was committed before the last few seconds, so that it may answer. */
  readonly isFresh: () => boolean;
  readonly observation: () => IndexObservation;
  /** Keeps the index in step until the signal stops it. Never rejects. */
  readonly run: (signal: AbortSignal) => Promise<void>;
}

/**
 * Keeps the index of a search server in step with the database by three things that go on beside each other, so that none
 * waits for another: looking at the index and saying whether it may answer; sending what is in the outbox; and mending
 * the index. Each is done by one process at a time, however many run.
 */
export function keepIndex(
  deps: IndexDeps,
  logger: Logger,
  timings: IndexTimings = indexTimings,
): IndexKeeping {
  const watch = watchIndex(deps, logger, timings);
  const mending = { deps, logger, timings, watch };

  async function dispatch(signal: AbortSignal) {
    if (!canTakeChanges(watch.observation().condition)) return { restMs: timings.dispatchEveryMs };
    const outcome = await dispatchOutbox(deps, { signal });
    if (outcome.kind === 'sent' && outcome.parked > 0) {
      logger.warn({ parked: outcome.parked }, 'the search server refuses goods; they are parked');
    }
    if (outcome.kind !== 'failed') return { restMs: timings.dispatchEveryMs };
    logger.warn({ failure: outcome.failure }, 'the search server did not take the changes');
    return { restMs: restAfter(outcome.failure, timings.restAfterFailureMs) };
  }

  return {
    isFresh: () => watch.observation().condition.kind === 'usable',
    observation: watch.observation,
    run: async (signal) => {
      const options = (work: string) => ({
        signal,
        restAfterErrorMs: timings.restAfterFailureMs,
        onError: (error: unknown) => logger.error({ err: error, work }, 'keeping the index failed'),
      });
      await Promise.all([
        repeat(watch.look, options('watch')),
        repeat(() => dispatch(signal), options('dispatch')),
        repeat(() => mendIndex(mending, signal), options('mend')),
      ]);
    },
  };
}

function canTakeChanges({ kind }: IndexCondition): boolean {
  return kind !== 'unknown' && kind !== 'failing' && kind !== 'missing';
}

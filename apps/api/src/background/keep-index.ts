import { setTimeout as wait } from 'node:timers/promises';
import {
  type IndexDeps,
  type IndexLedger,
  dispatchOutbox,
  rebuildIndex,
  sweepIndex,
} from '@commonhold/registry/discovery';
import type { Logger } from '../logger.ts';

export interface IndexKeeping {
  /** Whether the search server knows of what was committed before the last few seconds. */
  readonly isFresh: () => boolean;
  /** Brings every change to the search server until the signal stops it. Never rejects. */
  readonly run: (signal: AbortSignal) => Promise<void>;
}

const pollMs = 500;
/** Looks for what is missing, different or left over. */
const sweepEveryMs = 3_600_000;
const restAfterFailureMs = 2_000;
/** Older changes that still wait make the index count as behind. */
const staleAfterMs = 30_000;

/**
 * Keeps the index of a search server in step with the database: builds it where there is none or an old one,
 * then sends what is in the outbox. One process does it at a time, however many run.
 */
export function keepIndex(deps: IndexDeps, logger: Logger): IndexKeeping {
  let isIndexUsable = false;
  let isBehind = false;

  async function round(): Promise<boolean> {
    const { outbox, indexLedger } = deps.unitOfWork.read;
    const state = await deps.index.inspect();
    isIndexUsable = state.ok && state.value.kind === 'ready';
    if (!state.ok) return false;
    const { rebuildWantedAt } = await indexLedger.read();
    if (state.value.kind !== 'ready' || rebuildWantedAt !== undefined) {
      const rebuilt = await rebuildIndex(deps);
      if (rebuilt.ok)
        logger.info({ documents: rebuilt.value.documents }, 'the search index was rebuilt');
      else logger.warn({ failure: rebuilt.error }, 'the search index was not rebuilt');
      isIndexUsable = rebuilt.ok || state.value.kind === 'ready';
      return rebuilt.ok;
    }
    if (await isSweepDue(indexLedger)) {
      const swept = await sweepIndex(deps);
      if (swept.ok && swept.value.needsConsent) {
        logger.warn(
          { sweep: swept.value },
          'the search index holds many goods that do not exist; nothing was removed',
        );
      }
    }
    const outcome = await dispatchOutbox(deps);
    const oldest = await outbox.oldestPendingAt();
    isBehind = oldest !== undefined && deps.clock.now().getTime() - oldest.getTime() > staleAfterMs;
    if (outcome.kind === 'failed') {
      logger.warn({ failure: outcome.failure }, 'the search server did not take the changes');
      return false;
    }
    return true;
  }

  async function isSweepDue(ledger: Pick<IndexLedger, 'read'>): Promise<boolean> {
    const { lastSweep } = await ledger.read();
    return (
      lastSweep === undefined || deps.clock.now().getTime() - lastSweep.at.getTime() > sweepEveryMs
    );
  }

  return {
    isFresh: () => isIndexUsable && !isBehind,
    run: async (signal) => {
      while (!signal.aborted) {
        let isDone = false;
        try {
          isDone = await round();
        } catch (error) {
          logger.error({ err: error }, 'keeping the search index failed');
        }
        await wait(isDone ? pollMs : restAfterFailureMs, undefined, { signal }).catch(
          () => undefined,
        );
      }
    },
  };
}

/**
 * Without a search server nobody reads the outbox: its rows are dropped, and it is noted that the first
 * search server to come needs a rebuild. Never rejects.
 */
export async function dropOutbox(
  deps: Pick<IndexDeps, 'unitOfWork' | 'clock'>,
  logger: Logger,
): Promise<void> {
  const { outbox, indexLedger } = deps.unitOfWork.read;
  try {
    if ((await outbox.size()) === 0) return;
    await indexLedger.wantRebuild(deps.clock.now());
    await outbox.discard();
  } catch (error) {
    logger.error({ err: error }, 'the outbox could not be emptied');
  }
}

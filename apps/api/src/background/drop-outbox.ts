import type { IndexDeps } from '@commonhold/registry/discovery';
import type { Logger } from '../logger.ts';
import { repeat } from './repeat.ts';

const dropEveryMs = 30_000;
const restAfterErrorMs = 10_000;

/**
 * Without a search server nobody reads the outbox: its rows are dropped twice a minute, and it is noted that the
 * first search server to come needs a rebuild. Never rejects.
 */
export function dropOutbox(
  deps: Pick<IndexDeps, 'unitOfWork' | 'clock'>,
  logger: Logger,
  signal: AbortSignal,
): Promise<void> {
  const { outbox, indexLedger } = deps.unitOfWork.read;
  return repeat(
    async () => {
      if ((await outbox.size()) > 0) {
        await indexLedger.wantRebuild(deps.clock.now());
        await outbox.discard();
      }
      return { restMs: dropEveryMs };
    },
    {
      signal,
      restAfterErrorMs,
      onError: (error) => logger.error({ err: error }, 'the outbox could not be emptied'),
    },
  );
}

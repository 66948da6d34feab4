import { checkEvidence } from '@commonhold/registry/evidence';
import { type OpenCollectors, openCollectors } from '../evidence/open-collectors.ts';
import type { Services } from '../services.ts';
import { repeat } from './repeat.ts';

/** More than any registry has; a run ends where nothing is due. */
const looksMax = 10_000_000;
/** Rest after each few looks, and between two requests to one host. */
const pauseMs = 1_000;
const intervalMs = 2_000;
/** After a run, until what has become due is looked for. */
const restMs = 3_600_000;

/**
 * Looks at the web for evidence, slowly, for as long as the server runs; each thing once a week. Never rejects: a
 * failure is logged, and the next run goes on where this one stopped.
 */
export async function collectEvidence(
  { write, logger }: Pick<Services, 'write' | 'logger'>,
  signal: AbortSignal,
  open: OpenCollectors = openCollectors,
): Promise<void> {
  await repeat(
    async () => {
      await using opened = open(write.clock, { intervalMs });
      const { checked, putOff, outcomes } = await checkEvidence(
        { ...write, collectors: opened.collectors },
        { limit: looksMax, signal, pauseMs },
      );
      if (checked > 0) logger.info({ checked, putOff, outcomes }, 'evidence was looked for');
      return { restMs };
    },
    {
      signal,
      restAfterErrorMs: restMs,
      onError: (error) => logger.error({ err: error }, 'looking for evidence failed'),
    },
  );
}

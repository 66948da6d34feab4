import { reassessGoods } from '@commonhold/registry/assessment';
import type { Services } from '../services.ts';

/** Rest after each batch of goods. */
const pauseMs = 50;

/**
 * Assesses all goods again after a start with other standards or another engine, while pages are served.
 * Never rejects: a failure is logged, and the next start goes on where this one stopped.
 */
export async function reassessInBackground(
  { write, logger }: Pick<Services, 'write' | 'logger'>,
  signal: AbortSignal,
): Promise<void> {
  try {
    const outcome = await reassessGoods(write, { signal, pauseMs });
    if (outcome.kind === 'busy' || outcome.kind === 'up-to-date') return;
    const { goodsChecked, goodsChanged } = outcome.run;
    logger.info({ goodsChecked, goodsChanged }, `assessing all goods again: ${outcome.kind}`);
  } catch (error) {
    logger.error({ err: error }, 'assessing all goods again failed');
  }
}

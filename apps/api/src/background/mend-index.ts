import {
  type IndexDeps,
  type RebuildFailure,
  rebuildIndex,
  sweepIndex,
} from '@commonhold/registry/discovery';
import type { Logger } from '../logger.ts';
import { type IndexTimings, restAfter } from './index-timings.ts';
import type { IndexWatch } from './watch-index.ts';

export interface MendDeps {
  readonly deps: IndexDeps;
  readonly logger: Logger;
  readonly timings: IndexTimings;
  readonly watch: IndexWatch;
}

interface Rest {
  readonly restMs: number;
}

/** Builds the index where there is none or an old one, and sweeps it every hour or where goods are missing; else nothing. */
export async function mendIndex(mending: MendDeps, signal: AbortSignal): Promise<Rest> {
  const { deps, timings, watch } = mending;
  const { outbox } = deps.unitOfWork.read;
  const rest = { restMs: timings.watchEveryMs };
  switch (watch.observation().condition.kind) {
    case 'unknown':
    case 'failing':
      return rest;
    case 'missing':
    case 'outdated':
    case 'rebuild-wanted':
      return rebuild(mending, signal);
    case 'incomplete':
      // What waits in the outbox may be all that is missing.
      return (await outbox.size()) === 0 ? sweep(mending, signal) : rest;
    case 'usable':
    case 'needs-consent':
    case 'behind':
      return (await isSweepDue(mending)) ? sweep(mending, signal) : rest;
  }
}

async function rebuild(
  { deps, logger, timings, watch }: MendDeps,
  signal: AbortSignal,
): Promise<Rest> {
  const rebuilt = await rebuildIndex(deps, { signal });
  await watch.look();
  if (rebuilt.ok) {
    logger.info({ documents: rebuilt.value.documents }, 'the search index was rebuilt');
    return { restMs: timings.watchEveryMs };
  }
  const { error } = rebuilt;
  if (error.kind !== 'busy' && error.kind !== 'stopped') {
    logger.warn({ failure: error }, 'the search index was not rebuilt');
  }
  return { restMs: restAfterRebuild(error, timings) };
}

function restAfterRebuild(
  failure: RebuildFailure,
  { restAfterFailureMs, patienceMs }: IndexTimings,
): number {
  switch (failure.kind) {
    case 'index':
      return restAfter(failure.failure, restAfterFailureMs);
    case 'needs-consent':
      return patienceMs;
    case 'busy':
    case 'stopped':
    case 'mismatch':
      return restAfterFailureMs;
  }
}

async function sweep({ deps, logger, timings }: MendDeps, signal: AbortSignal): Promise<Rest> {
  const swept = await sweepIndex(deps, { signal });
  if (swept.ok) {
    if (swept.value.needsConsent) {
      logger.warn(
        { sweep: swept.value },
        'the search index holds many goods that do not exist; nothing was removed',
      );
    }
    return { restMs: timings.watchEveryMs };
  }
  if (swept.error.kind === 'index') {
    logger.warn({ failure: swept.error.failure }, 'the search index was not swept');
  }
  return { restMs: timings.patienceMs };
}

async function isSweepDue({ deps, timings }: MendDeps): Promise<boolean> {
  const { lastSweep } = await deps.unitOfWork.read.indexLedger.read();
  if (lastSweep === undefined) return true;
  return deps.clock.now().getTime() - lastSweep.at.getTime() > timings.sweepEveryMs;
}

import { createEvidenceCollectors } from '@commonhold/harvest/evidence';
import { createGuardedFetch } from '@commonhold/harvest/guarded-fetch';
import type { EvidenceCollectors } from '@commonhold/registry/evidence';
import type { Clock } from '@commonhold/registry/ports';

export interface OpenedCollectors extends AsyncDisposable {
  readonly collectors: EvidenceCollectors;
}

export interface CollectorPace {
  /** Rest between two requests to one host. */
  readonly intervalMs: number;
}

export type OpenCollectors = (clock: Clock, pace: CollectorPace) => OpenedCollectors;

/** Looks at the web for evidence, through a fetch that reaches public hosts only. */
export const openCollectors: OpenCollectors = (clock, { intervalMs }) => {
  const guarded = createGuardedFetch();
  return {
    collectors: createEvidenceCollectors(guarded, { now: () => clock.now(), intervalMs }),
    [Symbol.asyncDispose]: () => guarded[Symbol.asyncDispose](),
  };
};

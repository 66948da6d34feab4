import type { IndexDeps, IndexTask } from '@commonhold/registry/discovery';
import type { Logger } from '../logger.ts';
import { type IndexCondition, conditionOf } from './index-condition.ts';
import { type IndexTimings, restAfter } from './index-timings.ts';

/** What was last seen of the search server and its index. */
export interface IndexObservation {
  readonly condition: IndexCondition;
  /** Absent where the server did not tell. */
  readonly documents?: number;
  readonly oldestTask?: IndexTask;
}

export interface IndexWatch {
  readonly observation: () => IndexObservation;
  /** Looks at the index once, and logs where its condition is another one. */
  readonly look: () => Promise<{ readonly restMs: number }>;
}

/** Counting them costs more than the rest of a look. */
const countGoodsEveryMs = 15_000;

export function watchIndex(deps: IndexDeps, logger: Logger, timings: IndexTimings): IndexWatch {
  let observation: IndexObservation = { condition: { kind: 'unknown' } };
  let goods = { count: 0, at: Number.NEGATIVE_INFINITY };

  async function countGoods(): Promise<number> {
    if (performance.now() - goods.at > countGoodsEveryMs) {
      goods = { count: await deps.unitOfWork.read.discovery.count(), at: performance.now() };
    }
    return goods.count;
  }

  async function look() {
    const { outbox, indexLedger } = deps.unitOfWork.read;
    const [state, oldestTask] = await Promise.all([deps.index.inspect(), deps.index.oldestTask()]);
    const condition = conditionOf(
      {
        state,
        history: await indexLedger.read(),
        oldestPendingAt: await outbox.oldestPendingAt(),
        goods: await countGoods(),
        parked: await outbox.parkedSize(),
        now: deps.clock.now(),
      },
      timings.staleAfterMs,
    );
    tellChange(logger, observation.condition, condition);
    observation = {
      condition,
      ...(state.ok && state.value.kind === 'ready' ? { documents: state.value.documents } : {}),
      ...(oldestTask.ok && oldestTask.value !== undefined ? { oldestTask: oldestTask.value } : {}),
    };
    const { watchEveryMs } = timings;
    return { restMs: state.ok ? watchEveryMs : restAfter(state.error, watchEveryMs) };
  }

  return { observation: () => observation, look };
}

function tellChange(logger: Logger, from: IndexCondition, to: IndexCondition): void {
  if (from.kind === to.kind) return;
  if (to.kind === 'usable') logger.info('the search server answers searches');
  else logger.warn({ condition: to }, 'PostgreSQL answers searches: the search server cannot');
}

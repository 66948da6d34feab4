import { setTimeout as rest } from 'node:timers/promises';
import type { IndexFailure } from '@commonhold/registry/discovery';
import { type Result, err, ok } from '@commonhold/schemas/result';
import { z } from 'zod';
import type { Server } from './server.ts';
import { toTaskFailure } from './to-index-failure.ts';

const firstPauseMs = 20;
const longestPauseMs = 500;
/** A server that restarts goes on with its tasks; one that is away for longer is given up. */
const awayMsMax = 10_000;

const Task = z.looseObject({
  status: z.enum(['enqueued', 'processing', 'succeeded', 'failed', 'canceled']),
  error: z.looseObject({ code: z.string(), message: z.string() }).nullable(),
});

export interface WaitLimits {
  readonly stuckAfterMs: number;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Waits until the server has finished a task. Errors: what the task failed with; `unavailable` where it was cancelled,
 * or the server stopped answering for 10 seconds; `stuck` where it takes longer than allowed.
 */
export async function waitForTask(
  server: Pick<Server, 'ask'>,
  task: number,
  { stuckAfterMs, signal }: WaitLimits,
): Promise<Result<void, IndexFailure>> {
  const beganAt = performance.now();
  let answeredAt = beganAt;
  for (let pauseMs = firstPauseMs; ; pauseMs = Math.min(pauseMs * 1.5, longestPauseMs)) {
    if (signal?.aborted === true) return err({ kind: 'unavailable', reason: 'stopped' });
    const answer = await server.ask({ path: `tasks/${task}` }, Task);
    if (answer.ok) {
      const outcome = outcomeOf(task, answer.value);
      if (outcome !== undefined) return outcome;
      answeredAt = performance.now();
    } else if (answer.error.kind !== 'unavailable' || performance.now() - answeredAt > awayMsMax) {
      return answer;
    }
    if (performance.now() - beganAt > stuckAfterMs) {
      const reason = `task ${task} is not finished after ${stuckAfterMs} ms`;
      return err({ kind: 'stuck', task, reason });
    }
    const told =
      answer.ok || answer.error.kind !== 'unavailable' ? undefined : answer.error.retryAfterMs;
    await rest(told ?? pauseMs, undefined, { signal }).catch(() => undefined);
  }
}

/** @returns `undefined` where the task goes on. */
function outcomeOf(
  task: number,
  { status, error }: z.infer<typeof Task>,
): Result<void, IndexFailure> | undefined {
  switch (status) {
    case 'succeeded':
      return ok(undefined);
    case 'failed':
      return err(toTaskFailure(error ?? { code: 'unknown', message: `task ${task} failed` }));
    case 'canceled':
      return err({ kind: 'unavailable', reason: `task ${task} was cancelled` });
    case 'enqueued':
    case 'processing':
      return undefined;
  }
}

import type { IndexFailure } from '@commonhold/registry/discovery';
import { type Result, err, ok } from '@commonhold/schemas/result';
import type { Meilisearch } from 'meilisearch';
import { z } from 'zod';
import { toIndexFailure, toTaskFailure } from './to-index-failure.ts';

const firstPauseMs = 20;
const longestPauseMs = 500;

const Task = z.looseObject({
  status: z.enum(['enqueued', 'processing', 'succeeded', 'failed', 'canceled']),
  error: z.looseObject({ code: z.string(), message: z.string() }).nullable(),
});

/**
 * Waits until the server has finished a task. Errors: what the task failed with; `unavailable` where it was cancelled,
 * or the server stopped answering; `stuck` where it takes longer than allowed.
 */
export async function waitForTask(
  client: Meilisearch,
  task: number,
  limits: { readonly stuckAfterMs: number; readonly signal?: AbortSignal | undefined },
): Promise<Result<void, IndexFailure>> {
  const deadline = performance.now() + limits.stuckAfterMs;
  for (let pauseMs = firstPauseMs; ; pauseMs = Math.min(pauseMs * 1.5, longestPauseMs)) {
    if (limits.signal?.aborted === true) return err({ kind: 'unavailable', reason: 'stopped' });
    try {
      const { status, error } = Task.parse(await client.httpRequest.get({ path: `tasks/${task}` }));
      if (status === 'succeeded') return ok(undefined);
      if (status === 'canceled') {
        return err({ kind: 'unavailable', reason: `task ${task} was cancelled` });
      }
      if (status === 'failed') {
        return err(toTaskFailure(error ?? { code: 'unknown', message: `task ${task} failed` }));
      }
    } catch (error) {
      return err(toIndexFailure(error));
    }
    if (performance.now() > deadline) {
      return err({
        kind: 'stuck',
        task,
        reason: `task ${task} is not finished after ${limits.stuckAfterMs} ms`,
      });
    }
    await pause(pauseMs, limits.signal);
  }
}

export function pause(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, ms);
    signal?.addEventListener('abort', done, { once: true });
    function done() {
      clearTimeout(timer);
      signal?.removeEventListener('abort', done);
      resolve();
    }
  });
}

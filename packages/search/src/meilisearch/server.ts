import { setTimeout as rest } from 'node:timers/promises';
import type { IndexFailure } from '@commonhold/registry/discovery';
import { type Result, err, ok } from '@commonhold/schemas/result';
import { z } from 'zod';
import { type AskServer, createAskServer } from './ask-server.ts';
import { type ServerAddress, createSendRequest } from './send-request.ts';
import { toIndexFailure } from './to-index-failure.ts';
import { waitForTask } from './wait-for-task.ts';

type Outcome<T> = Promise<Result<T, IndexFailure>>;

export interface ServerOptions extends ServerAddress {
  /** Of questions. */
  readonly askTimeoutMs: number;
  /** Of requests that carry documents. */
  readonly uploadTimeoutMs: number;
  /** A task that takes longer is given up. */
  readonly stuckAfterMs: number;
}

/** Work that the server takes on now and does later. */
export interface Work {
  readonly path: string;
  readonly method?: 'POST' | 'PATCH' | 'DELETE';
  readonly body?: object;
  readonly params?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal | undefined;
}

/** What a Meilisearch server can be asked and told; failures as data. */
export interface Server {
  readonly ask: AskServer;
  /** @returns the number of the task that it has become. */
  enqueue(work: Work): Outcome<number>;
  /** Resolves when the work is done. */
  perform(work: Work): Outcome<void>;
  /** For tasks that belong to no single index: a key of least privilege cannot ask after them. */
  until(isDone: () => Promise<boolean>, task: number): Outcome<void>;
}

const effectPauseMs = 50;
const Enqueued = z.looseObject({ taskUid: z.int() });

export function createServer(options: ServerOptions): Server {
  const { askTimeoutMs, uploadTimeoutMs, stuckAfterMs } = options;
  const send = createSendRequest(options);
  const server: Server = {
    ask: createAskServer(send, askTimeoutMs),

    async enqueue({ method = 'POST', ...work }) {
      try {
        return ok(
          Enqueued.parse(await send({ method, timeoutMs: uploadTimeoutMs, ...work })).taskUid,
        );
      } catch (error) {
        return err(toIndexFailure(error));
      }
    },

    async perform(work) {
      const task = await server.enqueue(work);
      if (!task.ok) return task;
      return waitForTask(server, task.value, { stuckAfterMs, signal: work.signal });
    },

    async until(isDone, task) {
      const deadline = performance.now() + stuckAfterMs;
      while (!(await isDone())) {
        if (performance.now() > deadline) {
          return err({ kind: 'stuck', task, reason: `task ${task} had no effect` });
        }
        await rest(effectPauseMs);
      }
      return ok(undefined);
    },
  };
  return server;
}

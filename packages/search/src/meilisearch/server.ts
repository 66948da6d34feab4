import { setTimeout as rest } from 'node:timers/promises';
import type { IndexFailure } from '@commonhold/registry/discovery';
import { type Result, err, ok } from '@commonhold/schemas/result';
import { z } from 'zod';
import { ServerError, toIndexFailure } from './to-index-failure.ts';
import { waitForTask } from './wait-for-task.ts';

type Outcome<T> = Promise<Result<T, IndexFailure>>;

export interface ServerOptions {
  readonly url: string;
  readonly key: string | undefined;
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
  ask<T>(
    question: { readonly path: string; readonly body?: object },
    shape: z.ZodType<T>,
  ): Outcome<T>;
  /** @returns the number of the task that it has become. */
  enqueue(work: Work): Outcome<number>;
  /** Resolves when the work is done. */
  perform(work: Work): Outcome<void>;
  /** For tasks that belong to no single index: a key of least privilege cannot ask after them. */
  until(isDone: () => Promise<boolean>, task: number): Outcome<void>;
}

const effectPauseMs = 50;
const Enqueued = z.looseObject({ taskUid: z.int() });

/**
 * Not by the client of Meilisearch, whose time limit ends where a signal is given (0.62), and which loses the status of
 * answers that are not JSON, such as those of a proxy before the server.
 */
export function createServer(options: ServerOptions): Server {
  const { askTimeoutMs, uploadTimeoutMs, stuckAfterMs } = options;
  const send = sendTo(options);
  const server: Server = {
    async ask({ path, body }, shape) {
      try {
        const method = body === undefined ? 'GET' : 'POST';
        return ok(
          shape.parse(
            await send({
              path,
              method,
              timeoutMs: askTimeoutMs,
              ...(body === undefined ? {} : { body }),
            }),
          ),
        );
      } catch (error) {
        return err(toIndexFailure(error));
      }
    },

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

interface Request extends Omit<Work, 'method'> {
  readonly method: string;
  readonly timeoutMs: number;
}

/** @returns what the server answers, not looked at. Throws `ServerError` where that is no success. */
function sendTo({ url, key }: ServerOptions): (request: Request) => Promise<unknown> {
  const base = url.endsWith('/') ? url : `${url}/`;
  return async ({ path, method, body, params, signal, timeoutMs }) => {
    const address = new URL(path, base);
    for (const [name, value] of Object.entries(params ?? {})) address.searchParams.set(name, value);
    const timeout = AbortSignal.timeout(timeoutMs);
    const response = await fetch(address, {
      method,
      headers: {
        'content-type': 'application/json',
        ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
      },
      signal: signal === undefined ? timeout : AbortSignal.any([timeout, signal]),
      ...(body === undefined ? {} : { body: JSON.stringify(body, wellFormed) }),
    });
    const text = await response.text();
    if (!response.ok) throw new ServerError(response, text);
    const answer: unknown = JSON.parse(text);
    return answer;
  };
}

/** Half of a character that takes two would make the whole request malformed. */
function wellFormed(_: string, value: unknown): unknown {
  return typeof value === 'string' ? value.toWellFormed() : value;
}

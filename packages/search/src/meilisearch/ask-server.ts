import type { IndexFailure } from '@commonhold/registry/discovery';
import { type Result, err, ok } from '@commonhold/schemas/result';
import type { z } from 'zod';
import type { SendRequest } from './send-request.ts';
import { toIndexFailure } from './to-index-failure.ts';

export interface Question {
  readonly path: string;
  /** Makes the request a POST. */
  readonly body?: object;
  readonly signal?: AbortSignal | undefined;
}

/** Asks what changes nothing. Errors: those of the server, and `unavailable` where the answer has another shape. */
export type AskServer = <T>(
  question: Question,
  shape: z.ZodType<T>,
) => Promise<Result<T, IndexFailure>>;

export function createAskServer(send: SendRequest, timeoutMs: number): AskServer {
  return async (question, shape) => {
    try {
      const method = question.body === undefined ? 'GET' : 'POST';
      return ok(shape.parse(await send({ ...question, method, timeoutMs })));
    } catch (error) {
      return err(toIndexFailure(error));
    }
  };
}

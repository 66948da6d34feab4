import type { Problem } from '@commonhold/schemas/error';
import { toInputIssues } from '@commonhold/schemas/error';
import type { Result } from '@commonhold/schemas/result';
import { TRPCError, initTRPC } from '@trpc/server';
import type { OpenApiMeta } from 'trpc-to-openapi';
import { z } from 'zod';
import type { Neighbours, SearchEngine } from './discovery/index.ts';
import type { RecordViews } from './jurisdiction/index.ts';
import { DatabaseUnavailableError, type Stores } from './ports/index.ts';
import type { StandardCatalogue } from './standard/index.ts';

/** What every procedure may use. */
export interface ApiContext {
  readonly stores: Stores;
  readonly search: SearchEngine;
  readonly neighbours: Neighbours;
  readonly standards: StandardCatalogue;
  readonly views: RecordViews;
  readonly signal?: AbortSignal | undefined;
}

/** Carries a problem from a use case to the error formatter. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.kind);
    this.problem = problem;
  }
}

const trpc = initTRPC
  .context<ApiContext>()
  .meta<OpenApiMeta>()
  .create({
    errorFormatter: ({ shape, error }) => ({
      code: shape.code,
      message: shape.message,
      data: {
        code: shape.data.code,
        httpStatus: shape.data.httpStatus,
        path: shape.data.path,
        problem: problemOf(error),
      },
    }),
  });

export const { router } = trpc;

/** A procedure whose lost database is a problem of kind `unavailable`, not a fault of ours. */
export const procedure = trpc.procedure.use(async ({ next }) => {
  const result = await next();
  if (!result.ok && result.error.cause instanceof DatabaseUnavailableError) {
    throw toTrpcError({ kind: 'unavailable', what: 'database' });
  }
  return result;
});

/**
 * The shape of an answer that is told of, but not checked: for large answers whose parts were checked where they came in.
 * tRPC would check the whole again on its way out, which takes as long as reading a page of hits.
 */
export function asChecked<T>(shape: z.ZodType<T>): z.ZodType<T> {
  const told = shape.clone();
  told.parse = (answer: T) => answer;
  return told;
}

/** The value of a result, or a thrown tRPC error that carries the problem. */
export function valueOrThrow<T>(result: Result<T, Problem>): T {
  if (result.ok) return result.value;
  throw toTrpcError(result.error);
}

function toTrpcError(problem: Problem): TRPCError {
  return new TRPCError({
    code: codes[problem.kind],
    message: problem.kind,
    cause: new ProblemError(problem),
  });
}

/** The problem behind an error of tRPC; `undefined` for faults of our own, which carry no facts for callers. */
export function problemOf(error: TRPCError): Problem | undefined {
  if (error.cause instanceof ProblemError) return error.cause.problem;
  if (error.code === 'BAD_REQUEST' && error.cause instanceof z.core.$ZodError) {
    return { kind: 'invalid-input', issues: toInputIssues(error.cause) };
  }
  return undefined;
}

const codes = {
  'not-found': 'NOT_FOUND',
  moved: 'NOT_FOUND',
  withdrawn: 'NOT_FOUND',
  'invalid-input': 'BAD_REQUEST',
  conflict: 'CONFLICT',
  unauthorised: 'UNAUTHORIZED',
  'too-large': 'PAYLOAD_TOO_LARGE',
  unavailable: 'SERVICE_UNAVAILABLE',
  internal: 'INTERNAL_SERVER_ERROR',
} as const satisfies Record<Problem['kind'], string>;

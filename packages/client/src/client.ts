import type { AppRouter } from '@commonhold/registry/router';
import { Problem } from '@commonhold/schemas/error';
import { type Result, err, ok } from '@commonhold/schemas/result';
import { type TRPCClient, TRPCClientError, createTRPCClient, httpLink } from '@trpc/client';
import { z } from 'zod';

export interface ClientOptions {
  /** Address of a Commonhold server, such as `https://example.org`. */
  readonly baseUrl: string;
  /** Replaces the network, for a caller in the same process. */
  readonly fetch?: (request: Request) => Promise<Response>;
}

/** The public API, typed: `client.good.get.query({ slug })`. Wrap calls in `attempt`. */
export type CommonholdClient = TRPCClient<AppRouter>;

/** Path under which the procedures are served. */
export const trpcPath = '/api/trpc';

export function createClient(options: ClientOptions): CommonholdClient {
  const send = options.fetch ?? fetch;
  return createTRPCClient<AppRouter>({
    links: [
      httpLink({
        url: `${options.baseUrl}${trpcPath}`,
        fetch: (input, init) => send(new Request(String(input), toRequestInit(init))),
      }),
    ],
  });
}

/**
 * Waits for a call and gives its failure as a value: the server's problem, or `unavailable` where no
 * Commonhold server answered.
 */
export async function attempt<T>(call: Promise<T>): Promise<Result<T, Problem>> {
  try {
    return ok(await call);
  } catch (error) {
    if (!(error instanceof TRPCClientError)) throw error;
    return err(problemOf(error.data));
  }
}

const ErrorData = z.looseObject({
  problem: Problem.optional().catch(undefined),
  path: z.string().optional(),
});

/** What the server's error shape carries. Without it no Commonhold server answered. */
function problemOf(data: unknown): Problem {
  const parsed = ErrorData.safeParse(data);
  if (!parsed.success) return { kind: 'unavailable', what: 'server' };
  const { problem, path } = parsed.data;
  return problem ?? { kind: 'internal', reference: path ?? '' };
}

function toRequestInit(init: unknown): RequestInit {
  // tRPC types its own structural subset of RequestInit; the values are those of the platform.
  return typeof init === 'object' && init !== null ? init : {};
}

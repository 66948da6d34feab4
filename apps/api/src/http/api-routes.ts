import type { Logger } from '../logger.ts';
import { trpcServer } from '@hono/trpc-server';
import { appRouter, problemOf } from '@commonhold/registry/router';
import { describeApi, restPath } from '@commonhold/registry/openapi';
import { Problem } from '@commonhold/schemas/error';
import type { TRPCError } from '@trpc/server';
import { Hono } from 'hono';
import { createOpenApiFetchHandler } from 'trpc-to-openapi';
import { z } from 'zod';
import type { Services } from '../services.ts';
import { withEtag } from './etag.ts';
import { problemResponse } from './problem-response.ts';
import { apiPage } from './api-page.ts';

const reading = 'public, max-age=0, must-revalidate';
const ErrorBody = z.object({
  data: z.object({ problem: Problem.optional(), path: z.string().optional() }).optional(),
});

/** tRPC for programs of this repository, REST for everybody, and the description of the latter. */
export function apiRoutes(services: Services): Hono {
  const app = new Hono();
  const { logger } = services;
  app.use(
    '/api/trpc/*',
    trpcServer({
      endpoint: '/api/trpc',
      router: appRouter,
      createContext: (_, context) => ({ ...services.api, signal: context.req.raw.signal }),
      onError: ({ error, path }) => logFault(logger, error, path),
    }),
  );
  app.get('/api/openapi.json', (context) =>
    withEtag(context.req.raw, JSON.stringify(describeApi(services.config.baseUrl)), {
      'content-type': 'application/json',
      'cache-control': reading,
    }),
  );
  app.get('/api', async (context) =>
    withEtag(context.req.raw, await apiPage(describeApi(services.config.baseUrl)), {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': reading,
    }),
  );
  app.all(`${restPath}/*`, async (context) => {
    const response = await createOpenApiFetchHandler({
      endpoint: restPath,
      router: appRouter,
      req: context.req.raw,
      createContext: () => ({ ...services.api, signal: context.req.raw.signal }),
      onError: ({
        error,
        path,
      }: {
        readonly error: TRPCError;
        readonly path?: string | undefined;
      }) => logFault(logger, error, path),
    });
    return response.ok
      ? await restAnswer(context.req.raw, response)
      : await restProblem(context.req.raw, response);
  });
  return app;
}

async function restAnswer(request: Request, response: Response): Promise<Response> {
  const body = await response.text();
  return withEtag(request, body, {
    'content-type': 'application/json',
    'cache-control': reading,
    ...nextLink(request, body),
  });
}

/** `Link: <…>; rel="next"` (RFC 8288) where the answer is a page and another follows. */
function nextLink(request: Request, body: string): Readonly<Record<string, string>> {
  if (!body.includes('"nextCursor"')) return {};
  const page = z.object({ nextCursor: z.string() }).safeParse(JSON.parse(body));
  if (!page.success) return {};
  const url = new URL(request.url);
  url.searchParams.set('cursor', page.data.nextCursor);
  return { link: `<${url.pathname}${url.search}>; rel="next"` };
}

async function restProblem(request: Request, response: Response): Promise<Response> {
  const body = ErrorBody.safeParse(await response.json());
  const problem = body.data?.data?.problem;
  if (problem?.kind === 'moved') {
    const url = new URL(request.url);
    const location =
      url.pathname.replace(/^(\/api\/v1\/goods\/)[^/]+/u, `$1${problem.slug}`) + url.search;
    return problemResponse(problem, { location });
  }
  if (problem !== undefined) return problemResponse(problem);
  if (response.status === 404) {
    return problemResponse({ kind: 'not-found', what: 'path', id: new URL(request.url).pathname });
  }
  if (response.status === 415 || response.status === 400) {
    return problemResponse({
      kind: 'invalid-input',
      issues: [{ path: '', message: 'the body is not JSON; send application/json' }],
    });
  }
  return problemResponse({ kind: 'internal', reference: body.data?.data?.path ?? 'api' });
}

function logFault(logger: Logger, error: TRPCError, path: string | undefined): void {
  if (problemOf(error) !== undefined || error.code === 'NOT_FOUND') return;
  logger.error({ path, err: error }, 'a procedure failed');
}

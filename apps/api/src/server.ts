import { type Server, type ServerResponse, createServer as createHttpServer } from 'node:http';
import { type CommonholdClient, createClient } from '@commonhold/client/client';
import { getRequestListener } from '@hono/node-server';
import { handler as handleSite } from '@commonhold/site/handler';
import compression from 'compression';
import { createApp } from './http/app.ts';
import { belongsToSite } from './http/belongs-to-site.ts';
import { createPageCache } from './http/page-cache.ts';
import { securityHeaders } from './http/security-headers.ts';
import { routeOf } from './metrics/route-of.ts';
import type { Services } from './services.ts';

const pageCacheSizeBytesMax = 24_000_000;

/** What each page is given. */
export interface SiteLocals {
  readonly client: CommonholdClient;
  readonly baseUrl: string;
}

/** One HTTP server for the pages, the API and the data. The site asks the API in this process, without a socket. */
export function createServer(services: Services): Server {
  const { logger, config } = services;
  const app = createApp(services);
  const listener = getRequestListener(app.fetch);
  const client = createClient({
    baseUrl: config.baseUrl,
    fetch: (request) => Promise.resolve(app.fetch(request)),
  });
  const locals = { client, baseUrl: config.baseUrl } satisfies SiteLocals;
  const compress = compression({ threshold: 1_024 });
  const answerPage = createPageCache({
    version: () => services.write.unitOfWork.version(),
    sizeBytesMax: pageCacheSizeBytesMax,
  });
  const server = createHttpServer((request, response) => {
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
    observe(response, request.method, path);
    if (!belongsToSite(path, request.headers.accept)) {
      compress(request, response, () => void listener(request, response));
      return;
    }
    const render = () =>
      compress(request, response, () =>
        handleSite(request, response, (error) => fail(response, error), locals),
      );
    if (isFoundBySearch(path)) render();
    else void answerPage(request, response, render);
  });
  function observe(response: ServerResponse, method: string | undefined, path: string) {
    const beganAt = performance.now();
    response.once('finish', () =>
      services.metrics.observeRequest({
        route: routeOf(path),
        method,
        status: response.statusCode,
        seconds: (performance.now() - beganAt) / 1_000,
      }),
    );
  }
  function fail(response: ServerResponse, error: unknown) {
    logger.error({ err: error }, 'a page failed');
    response.statusCode = error === undefined ? 404 : 500;
    response.end();
  }
  server.headersTimeout = 20_000;
  server.requestTimeout = 60_000;
  return server;
}

/** Pages that a search server answers, which may know of a change later than the database. */
function isFoundBySearch(path: string): boolean {
  return path === '/' || path.startsWith('/search');
}

import { type IncomingMessage, type Server, type ServerResponse, createServer as createHttpServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { type CommonholdClient, createClient } from '@commonhold/client/client';
import { getRequestListener } from '@hono/node-server';
import compression from 'compression';
import { createApp } from './http/app.ts';
import { belongsToSite } from './http/belongs-to-site.ts';
import { securityHeaders } from './http/security-headers.ts';
import type { Services } from './services.ts';

/** What each page is given. */
export interface SiteLocals {
  readonly client: CommonholdClient;
  readonly baseUrl: string;
}

type SiteHandler = (
  request: IncomingMessage,
  response: ServerResponse,
  next: (error?: unknown) => void,
  locals: SiteLocals,
) => void;

/** One HTTP server for the pages, the API and the data. The site asks the API in this process, without a socket. */
export async function createServer(services: Services): Promise<Server> {
  const { logger, config } = services;
  const app = createApp(services, siteFolder());
  const listener = getRequestListener(app.fetch);
  const site = await loadSite();
  const client = createClient({
    baseUrl: config.baseUrl,
    fetch: (request) => Promise.resolve(app.fetch(request)),
  });
  const compress = compression({ threshold: 1_024 });
  const server = createHttpServer((request, response) => {
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
    compress(request, response, () => {
      const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
      if (!belongsToSite(path, request.headers.accept)) {
        void listener(request, response);
        return;
      }
      response.setHeader('vary', 'Accept, Accept-Language');
      site(request, response, (error) => fail(response, error), { client, baseUrl: config.baseUrl });
    });
  });
  function fail(response: ServerResponse, error: unknown) {
    logger.error({ err: error }, 'a page failed');
    response.statusCode = error === undefined ? 404 : 500;
    response.end();
  }
  server.headersTimeout = 20_000;
  server.requestTimeout = 60_000;
  return server;
}

async function loadSite(): Promise<SiteHandler> {
  const entry: { readonly handler: SiteHandler } = await import('@commonhold/site/handler');
  return entry.handler;
}

function siteFolder(): string {
  return fileURLToPath(new URL('../client/', import.meta.resolve('@commonhold/site/handler')));
}

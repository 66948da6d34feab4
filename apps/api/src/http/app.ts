import { readFileSync } from 'node:fs';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Services } from '../services.ts';
import { apiRoutes } from './api-routes.ts';
import { healthRoutes } from './health-routes.ts';
import { linkedDataRoutes } from './linked-data-routes.ts';
import { metricsRoutes } from './metrics-routes.ts';
import { problemResponse } from './problem-response.ts';
import { scriptRoutes } from './script-routes.ts';
import { searchRoutes } from './search-routes.ts';

const bodySizeBytesMax = 4_000_000;

/** Everything but the pages: the API, goods as data, health. */
export function createApp(services: Services): Hono {
  const app = new Hono();
  app.use(
    bodyLimit({
      maxSize: bodySizeBytesMax,
      onError: () => problemResponse({ kind: 'too-large', limitBytes: bodySizeBytesMax }),
    }),
  );
  app.route('/', healthRoutes(services));
  app.route('/', metricsRoutes(services));
  app.route('/', apiRoutes(services));
  app.route('/', linkedDataRoutes(services));
  app.route('/', searchRoutes(services));
  app.route('/', scriptRoutes());
  app.get('/api/api.css', (context) =>
    context.body(apiStyle, 200, {
      'content-type': 'text/css; charset=utf-8',
      'cache-control': 'public, max-age=3600',
    }),
  );
  app.notFound((context) =>
    problemResponse({ kind: 'not-found', what: 'path', id: new URL(context.req.url).pathname }),
  );
  app.onError((error) => {
    const reference = crypto.randomUUID();
    services.logger.error({ err: error, reference }, 'a request failed');
    return problemResponse({ kind: 'internal', reference });
  });
  return app;
}

const apiStyle = readFileSync(new URL('api.css', import.meta.url), 'utf8');

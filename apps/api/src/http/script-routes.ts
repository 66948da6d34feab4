import { fileURLToPath } from 'node:url';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';

const builtFolder = fileURLToPath(
  new URL('../client', import.meta.resolve('@commonhold/site/handler')),
);

/** The scripts that the site's build made, under addresses that change with their content and may be cached for ever. */
export function scriptRoutes(): Hono {
  const app = new Hono();
  app.use(
    '/_astro/*',
    serveStatic({
      root: builtFolder,
      onFound: (_, context) =>
        context.header('cache-control', 'public, max-age=31536000, immutable'),
    }),
  );
  return app;
}

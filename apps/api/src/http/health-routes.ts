import { Hono } from 'hono';
import { readSystemFacts } from '../metrics/system-facts.ts';
import type { Services } from '../services.ts';

/** `/livez`: the process answers. `/readyz`: its database does too. `/statusz`: what it is made of, and how that fares. */
export function healthRoutes(services: Services): Hono {
  const app = new Hono();
  app.get('/livez', (context) => context.text('ok\n'));
  app.get('/readyz', async (context) =>
    (await services.isReady())
      ? context.text('ok\n')
      : context.text('the database does not answer\n', 503),
  );
  app.get('/statusz', async (context) => {
    const { database, searchServer } = await readSystemFacts(services);
    const memoryBytes = process.memoryUsage.rss();
    if (database === undefined)
      return context.json({ ready: false, searchServer, memoryBytes }, 503);
    const { goods, organisations, outbox, rebuiltAt, lastSweep } = database;
    return context.json({
      ready: true,
      database: services.databaseDescription,
      goods,
      organisations,
      outbox,
      search: services.searchServer === undefined ? 'postgresql' : 'meilisearch',
      ...(searchServer === undefined
        ? {}
        : { searchServer: { ...searchServer, rebuiltAt, lastSweep } }),
      memoryBytes,
    });
  });
  return app;
}

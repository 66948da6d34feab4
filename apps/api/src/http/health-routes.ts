import { Hono } from 'hono';
import type { Services } from '../services.ts';

/** `/livez`: the process answers. `/readyz`: its database does too. `/statusz`: what it is made of. */
export function healthRoutes(services: Services): Hono {
  const app = new Hono();
  app.get('/livez', (context) => context.text('ok\n'));
  app.get('/readyz', async (context) =>
    (await services.isReady())
      ? context.text('ok\n')
      : context.text('the database does not answer\n', 503),
  );
  app.get('/statusz', async (context) => {
    if (!(await services.isReady())) return context.json({ ready: false }, 503);
    const { stores } = services.api;
    return context.json({
      ready: true,
      database: services.databaseDescription,
      goods: await stores.goods.count(),
      organisations: await stores.organisations.count(),
      outboxRows: await stores.outbox.size(),
      memoryBytes: process.memoryUsage.rss(),
    });
  });
  return app;
}

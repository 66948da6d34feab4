import { createHash, timingSafeEqual } from 'node:crypto';
import { getConnInfo } from '@hono/node-server/conninfo';
import { type Context, Hono } from 'hono';
import { describeSystem } from '../metrics/describe-system.ts';
import { readSystemFacts } from '../metrics/system-facts.ts';
import type { Services } from '../services.ts';

/**
 * `/metrics` in the text format of Prometheus: to whoever has `METRICS_TOKEN`; without one, to this machine alone and to
 * nobody whom a proxy sends.
 */
export function metricsRoutes(services: Services): Hono {
  const app = new Hono();
  const { registry } = services.metrics;
  app.get('/metrics', async (context) => {
    const refusal = refusalOf(context, services.config.metricsToken);
    if (refusal !== undefined) return refusal;
    const system = await describeSystem(await readSystemFacts(services));
    return context.body(`${system}${await registry.metrics()}`, 200, {
      'content-type': registry.contentType,
      'cache-control': 'no-store',
    });
  });
  return app;
}

function refusalOf(context: Context, token: string | undefined): Response | undefined {
  if (token === undefined) {
    return isFromThisMachine(context)
      ? undefined
      : context.text(
          'Metrics are for this machine. Set METRICS_TOKEN to read them from another.\n',
          403,
        );
  }
  const given = /^Bearer (.+)$/iu.exec(context.req.header('authorization') ?? '')?.[1];
  if (given !== undefined && isSame(given, token)) return undefined;
  return context.text('Metrics need the token: Authorization: Bearer …\n', 401, {
    'www-authenticate': 'Bearer',
  });
}

const forwardedBy = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'];
const loopback = /^(?:127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/u;

function isFromThisMachine(context: Context): boolean {
  if (forwardedBy.some((name) => context.req.header(name) !== undefined)) return false;
  return loopback.test(getConnInfo(context).remote.address ?? '');
}

/** In the same time whatever differs. */
function isSame(given: string, wanted: string): boolean {
  const [left, right] = [given, wanted].map((text) => createHash('sha256').update(text).digest());
  return left !== undefined && right !== undefined && timingSafeEqual(left, right);
}

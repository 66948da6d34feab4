import type { SearchResponse } from '@commonhold/schemas/discovery';
import { Counter, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

export interface Metrics {
  readonly registry: Registry;
  readonly countSearch: (answer: Pick<SearchResponse, 'engine' | 'degraded'>) => void;
  readonly observeRequest: (request: ObservedRequest) => void;
}

export interface ObservedRequest {
  /** One of a closed set; see `routeOf`. */
  readonly route: string;
  readonly method: string | undefined;
  readonly status: number;
  readonly seconds: number;
}

/** A search server that is passed over costs about a second; pages take milliseconds. */
const bucketsSeconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];
const methods = new Set(['GET', 'HEAD', 'POST', 'OPTIONS']);

/** What the program counts while it runs. `isServer`: also how the process fares. */
export function createMetrics({ isServer }: { readonly isServer: boolean }): Metrics {
  const registry = new Registry();
  if (isServer) collectDefaultMetrics({ register: registry });
  const searches = new Counter({
    name: 'commonhold_searches_total',
    help: 'Searches answered, by the engine that answered; degraded: it was the second best',
    labelNames: ['engine', 'degraded'] as const,
    registers: [registry],
  });
  for (const [engine, degraded] of [
    ['meilisearch', 'false'],
    ['postgresql', 'false'],
    ['postgresql', 'true'],
  ] as const) {
    searches.inc({ engine, degraded }, 0);
  }
  const requests = new Histogram({
    name: 'commonhold_http_request_duration_seconds',
    help: 'Time from the request to the end of the answer',
    labelNames: ['route', 'method', 'status'] as const,
    buckets: bucketsSeconds,
    registers: [registry],
  });
  return {
    registry,
    countSearch: ({ engine, degraded }) => searches.inc({ engine, degraded: String(degraded) }),
    observeRequest: ({ route, method, status, seconds }) =>
      requests.observe(
        {
          route,
          method: method !== undefined && methods.has(method) ? method : 'other',
          status: `${Math.floor(status / 100)}xx`,
        },
        seconds,
      ),
  };
}

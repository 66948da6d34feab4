import { breakerStates } from '@commonhold/search/resilient';
import { Gauge, Registry } from 'prom-client';
import { indexConditions } from '../background/index-condition.ts';
import type { DatabaseFacts, SearchServerFacts, SystemFacts } from './system-facts.ts';

/** The facts as Prometheus metrics. What is not known is left out. */
export async function describeSystem({ database, searchServer }: SystemFacts): Promise<string> {
  const registry = new Registry();
  const gauge = (name: string, help: string) =>
    new Gauge({ name: `commonhold_${name}`, help, registers: [registry] });
  gauge('database_ready', '1 where the database answers').set(database === undefined ? 0 : 1);
  if (database !== undefined) describeDatabase(database, gauge);
  if (searchServer !== undefined) describeSearchServer(searchServer, gauge, registry);
  return registry.metrics();
}

type MakeGauge = (name: string, help: string) => Gauge;

function describeDatabase(
  { goods, findable, outbox, lastSweep, rebuiltAt }: DatabaseFacts,
  gauge: MakeGauge,
): void {
  gauge('goods', 'Goods in the database').set(goods);
  gauge('goods_findable', 'Goods that the index should hold').set(findable);
  gauge('outbox_rows', 'Changes that wait for the search server').set(outbox.rows);
  gauge('outbox_oldest_age_seconds', 'Age of the oldest change that waits; 0 where none does').set(
    outbox.oldestAgeSeconds,
  );
  gauge('outbox_parked_rows', 'Goods that the search server refuses').set(outbox.parked);
  if (rebuiltAt !== undefined) {
    gauge('index_rebuilt_timestamp_seconds', 'When the index was last built anew').set(
      rebuiltAt.getTime() / 1_000,
    );
  }
  if (lastSweep === undefined) return;
  gauge('index_swept_timestamp_seconds', 'When index and database were last compared').set(
    lastSweep.at.getTime() / 1_000,
  );
  gauge('index_swept_missing', 'Goods that the last sweep did not find').set(lastSweep.missing);
  gauge('index_swept_drifted', 'Goods that it found in another state').set(lastSweep.drifted);
  gauge('index_swept_orphaned', 'What it found and no good stands for').set(lastSweep.orphaned);
  gauge('index_needs_consent', '1 where a sweep waits for the word of an operator').set(
    lastSweep.needsConsent ? 1 : 0,
  );
}

function describeSearchServer(
  { breaker, index, documents, oldestTaskAgeSeconds }: SearchServerFacts,
  gauge: MakeGauge,
  registry: Registry,
): void {
  const states = new Gauge({
    name: 'commonhold_search_breaker',
    help: '1 for the state of the breaker before the search server',
    labelNames: ['state'] as const,
    registers: [registry],
  });
  for (const state of breakerStates) states.set({ state }, state === breaker ? 1 : 0);
  const conditions = new Gauge({
    name: 'commonhold_search_index_condition',
    help: '1 for the condition of the index; searches go to it where it is usable',
    labelNames: ['condition'] as const,
    registers: [registry],
  });
  for (const condition of indexConditions) {
    conditions.set({ condition }, condition === index ? 1 : 0);
  }
  gauge(
    'search_task_oldest_age_seconds',
    'Age of the oldest task that the search server has not finished; 0 where there is none',
  ).set(oldestTaskAgeSeconds);
  if (documents !== undefined) {
    gauge('index_documents', 'Documents in the index, as last seen').set(documents);
  }
}

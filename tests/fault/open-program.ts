import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseConfig } from '@commonhold/api/config';
import { createServer } from '@commonhold/api/server';
import type { SearchServer, Services } from '@commonhold/api/services';
import { openServices } from '@commonhold/api/wiring';
import type { OutboxStore } from '@commonhold/registry/discovery';
import {
  type TemporaryDatabase,
  createTemporaryDatabase,
  testServerUrl,
} from '../support/temporary-database.ts';
import { type Installation, expectInStep, toInstallation } from './open-installation.ts';
import { until } from './until.ts';

/** The whole program in this process: pages, API and what keeps the index, over a database of its own. */
export interface Program extends AsyncDisposable {
  readonly baseUrl: string;
  readonly services: Services;
  readonly searchServer: SearchServer;
  readonly registry: Installation;
  readonly outbox: OutboxStore;
  /** Waits until nothing waits and the index may answer, and fails where it is not what the database is. */
  settle(): Promise<void>;
}

/** As in real life, in shorter times. */
const timings = {
  watchEveryMs: 150,
  dispatchEveryMs: 100,
  restAfterFailureMs: 300,
  staleAfterMs: 2_500,
  sweepEveryMs: 3_600_000,
  patienceMs: 60_000,
};

/** On the PostgreSQL server of `TEST_DATABASE_URL`, or else on an embedded database. */
export async function openProgram(environment: Readonly<Record<string, string>>): Promise<Program> {
  await using opening = new AsyncDisposableStack();
  const config = parseConfig({
    BASE_URL: 'http://commonhold.test',
    LOG_LEVEL: 'silent',
    ...(await openDatabase(opening)),
    ...environment,
  });
  if (!config.ok) throw new Error(JSON.stringify(config.error));
  const opened = await openServices(config.value, { mode: 'serve', timings });
  if (!opened.ok) throw new Error(opened.error.message);
  const services = opening.use(opened.value);
  const { searchServer } = services;
  if (searchServer === undefined) throw new Error('The environment names no search server');
  const stopping = new AbortController();
  const keeping = searchServer.keeping.run(stopping.signal);
  opening.defer(async () => {
    stopping.abort();
    await keeping;
  });
  const baseUrl = await listen(services, opening);
  const registry = toInstallation(services.write.unitOfWork);
  const { read } = services.write.unitOfWork;
  const closing = opening.move();
  return {
    baseUrl,
    services,
    searchServer,
    registry,
    outbox: read.outbox,
    settle: async () => {
      await until('nothing waits', async () => (await read.outbox.size()) === 0);
      await until('the index may answer', () => searchServer.keeping.isFresh());
      await until('the breaker is closed', async () => {
        await fetch(`${baseUrl}/api/v1/search`);
        return searchServer.breaker() === 'closed';
      });
      await expectInStep(read, searchServer.index);
    },
    [Symbol.asyncDispose]: () => closing.disposeAsync(),
  };
}

async function openDatabase(
  opening: AsyncDisposableStack,
): Promise<Readonly<Record<string, string>>> {
  if (testServerUrl !== undefined) {
    const database: TemporaryDatabase = opening.use(await createTemporaryDatabase(testServerUrl));
    return { DATABASE_URL: database.url };
  }
  const folder = await mkdtemp(join(tmpdir(), 'commonhold-fault-'));
  opening.defer(() => rm(folder, { recursive: true, force: true }));
  return { DATA_DIR: join(folder, 'data') };
}

async function listen(services: Services, opening: AsyncDisposableStack): Promise<string> {
  const server = createServer(services);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  opening.defer(async () => {
    const closed = once(server, 'close');
    server.close();
    server.closeAllConnections();
    await closed;
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('There is no port');
  return `http://127.0.0.1:${address.port}`;
}

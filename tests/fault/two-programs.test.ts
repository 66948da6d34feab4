/** Two real programs on one PostgreSQL server, with one Meilisearch: whatever only one may do, one does. */
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { type Database, openDatabase } from '@commonhold/database/open';
import { createUnitOfWork } from '@commonhold/database/stores';
import { rebuildIndex } from '@commonhold/registry/discovery';
import { createMeilisearchIndex } from '@commonhold/search/meilisearch';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type RunningMeilisearch, startMeilisearch } from '../support/start-meilisearch.ts';
import { type RunningServer, startServer } from '../support/start-server.ts';
import {
  type TemporaryDatabase,
  createTemporaryDatabase,
  testServerUrl,
} from '../support/temporary-database.ts';
import { createRunbookKeys, masterKey } from './meilisearch-keys.ts';
import {
  type Installation,
  edited,
  expectInStep,
  someDocuments,
  toInstallation,
} from './open-installation.ts';
import { search, startProbe } from './probe.ts';
import { until } from './until.ts';

const binary = process.env['MEILI_BIN'] ?? '';
const reasons = [
  ...(binary === '' ? ['MEILI_BIN names no Meilisearch program'] : []),
  ...(testServerUrl === undefined ? ['TEST_DATABASE_URL names no server'] : []),
];
const why = reasons.length === 0 ? '' : ` (skipped: ${reasons.join('; ')})`;
/** A lease outlives its holder for so long. */
const leaseMs = 30_000;

describe.skipIf(reasons.length > 0)(`two programs on one database${why}`, () => {
  let folder: string;
  let meilisearch: RunningMeilisearch;
  let temporary: TemporaryDatabase;
  let servers: readonly [RunningServer, RunningServer];
  let database: Database;
  let registry: Installation;
  let index: ReturnType<typeof createMeilisearchIndex>;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'commonhold-two-'));
    [meilisearch, temporary] = await Promise.all([
      startMeilisearch({ program: binary, folder, masterKey }),
      createTemporaryDatabase(testServerUrl ?? ''),
    ]);
    const keys = await createRunbookKeys(meilisearch.url);
    const environment = {
      DATABASE_URL: temporary.url,
      MEILI_URL: meilisearch.url,
      LOG_LEVEL: 'warn',
      ...keys,
    };
    servers = await Promise.all([startServer({ environment }), startServer({ environment })]);
    const opened = await openDatabase({ kind: 'server', url: temporary.url });
    if (!opened.ok) throw new Error(opened.error.message);
    database = opened.value;
    registry = toInstallation(createUnitOfWork(database));
    index = createMeilisearchIndex({
      url: meilisearch.url,
      writeKey: keys['MEILI_WRITE_KEY'],
      indexUid: 'goods',
    });
    for (const { baseUrl } of servers) {
      await until(
        'Meilisearch answers',
        async () => (await search(baseUrl, 'health')).engine === 'meilisearch',
      );
    }
  }, 240_000);
  afterAll(async () => {
    await database[Symbol.asyncDispose]();
    for (const server of servers) await server[Symbol.asyncDispose]();
    await meilisearch.stop();
    await temporary[Symbol.asyncDispose]();
    await rm(folder, { recursive: true, force: true });
  });

  const stores = () => registry.unitOfWork.read;
  const isDispatching = async () =>
    (await stores().leases.held()).some(({ name }) => name === 'dispatch');
  const settle = async () => {
    await until('nothing waits', async () => (await stores().outbox.size()) === 0, 90_000);
    await expectInStep(stores(), index);
  };

  test('each change is sent once, by one of them', async () => {
    await using _ = startProbe(servers[0].baseUrl, 'health');
    await using __ = startProbe(servers[1].baseUrl, 'health');
    await settle();
    const before = (await notesOfTasks()).length;
    let documents = someDocuments(12);
    for (let round = 0; round < 8; round += 1) {
      await registry.put(...documents);
      documents = documents.map(edited);
    }
    await registry.remove(...documents.slice(0, 4).map(({ id }) => id));
    await settle();
    const ranges = (await notesOfTasks())
      .slice(before)
      .map((note) => /^outbox (\d+)-(\d+)$/u.exec(note)?.slice(1).map(Number) ?? []);
    expect(ranges.length).toBeGreaterThan(0);
    // A second dispatcher would have sent rows that the first has sent, or is sending.
    const rounds = [...new Map(ranges.map((range) => [range.join(), range])).values()];
    for (const [place, [first = 0]] of rounds.slice(1).entries()) {
      expect(first).toBeGreaterThan(rounds[place]?.[1] ?? Number.POSITIVE_INFINITY);
    }
  });

  test('two rebuilds at once while goods are edited: one is done, and nothing is lost', async () => {
    await using _ = startProbe(servers[0].baseUrl, 'health');
    const deps = registry.depsWith(index);
    const rebuilding = Promise.all([rebuildIndex(deps), rebuildIndex(deps)]);
    const done = new AbortController();
    let documents = someDocuments(6);
    const editing = (async () => {
      while (!done.signal.aborted) {
        await registry.put(...documents);
        await registry.remove(...documents.slice(0, 1).map(({ id }) => id));
        documents = documents.map(edited);
      }
    })();
    const results = await rebuilding;
    done.abort();
    await editing;
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.flatMap((result) => (result.ok ? [] : [result.error.kind]))).toEqual(['busy']);
    await settle();
  });

  test(
    'the one that dispatches is killed: the other takes its place',
    { timeout: 180_000 },
    async () => {
      const [first, second] = servers;
      await using _ = startProbe(second.baseUrl, 'health');
      const [document] = someDocuments(1);
      if (document === undefined) throw new Error('There is one');
      // Only the first one can take the lease, and with a frozen server it holds it.
      second.process.kill('SIGSTOP');
      meilisearch.child.kill('SIGSTOP');
      await registry.put({ ...document, name: { en: 'Takeoverquux of water' } });
      await until('the first one dispatches', isDispatching);
      const ended = once(first.process, 'exit');
      first.process.kill('SIGKILL');
      await ended;
      second.process.kill('SIGCONT');
      meilisearch.child.kill('SIGCONT');
      expect(await isDispatching()).toBe(true);
      await until('nothing waits', async () => (await stores().outbox.size()) === 0, 2 * leaseMs);
      await until('it is found', async () => {
        const { engine, hits } = await search(second.baseUrl, 'takeoverquux');
        return engine === 'meilisearch' && hits[0]?.good.id === document.id;
      });
      await settle();
    },
  );

  const Tasks = z.looseObject({
    results: z.array(z.looseObject({ customMetadata: z.string().nullish() })),
    next: z.int().nullable(),
  });

  /** Of the writes to the live index, oldest first. */
  async function notesOfTasks(): Promise<readonly string[]> {
    const types = 'documentAdditionOrUpdate,documentDeletion';
    const response = await fetch(
      `${meilisearch.url}/tasks?limit=1000&indexUids=goods&types=${types}&reverse=true`,
      { headers: { authorization: `Bearer ${masterKey}` } },
    );
    const { results } = Tasks.parse(await response.json());
    return results.flatMap(({ customMetadata }) =>
      customMetadata?.startsWith('outbox') === true ? [customMetadata] : [],
    );
  }
});

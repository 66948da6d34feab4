/** The real program in a process of its own, killed at work; and what operators do beside it. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { openDatabase } from '@commonhold/database/open';
import { createUnitOfWork } from '@commonhold/database/stores';
import { aDiscoveryDocument } from '@commonhold/registry/contract';
import { createMeilisearchIndex } from '@commonhold/search/meilisearch';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type RunningMeilisearch, startMeilisearch } from '../support/start-meilisearch.ts';
import { type RunningServer, runCommand, startServer } from '../support/start-server.ts';
import { type Asked, type FaultProxy, startFaultProxy } from './fault-proxy.ts';
import { createRunbookKeys, masterKey } from './meilisearch-keys.ts';
import { type Installation, expectInStep, toInstallation } from './open-installation.ts';
import { search, startProbe } from './probe.ts';
import { until } from './until.ts';

const binary = process.env['MEILI_BIN'] ?? '';
const why = binary === '' ? ' (skipped: MEILI_BIN names no Meilisearch program)' : '';

describe.skipIf(binary === '')(`the program beside a search server${why}`, () => {
  let folder: string;
  let meilisearch: RunningMeilisearch;
  let proxy: FaultProxy;
  let server: RunningServer;
  let environment: Readonly<Record<string, string>>;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'commonhold-killed-'));
    meilisearch = await startMeilisearch({ program: binary, folder, masterKey });
    proxy = await startFaultProxy(meilisearch.url);
    environment = {
      DATA_DIR: join(folder, 'data'),
      MEILI_URL: proxy.url,
      LOG_LEVEL: 'warn',
      ...(await createRunbookKeys(meilisearch.url)),
    };
    await start();
    await until('Meilisearch answers', async () => (await find('olmo')).engine === 'meilisearch');
  }, 240_000);
  afterEach(() => proxy.decide());
  afterAll(async () => {
    await server[Symbol.asyncDispose]();
    await proxy[Symbol.asyncDispose]();
    await meilisearch.stop();
    await rm(folder, { recursive: true, force: true });
  });

  test('an edit by another process is found', async () => {
    await using _ = startProbe(server.baseUrl, 'health');
    const petals = new URL('../../catalogue/goods/petals.json', import.meta.url);
    const entry = JSON.parse(await readFile(petals, 'utf8'));
    entry.record.keywords.push('zanzibarquux');
    const file = join(folder, 'petals.json');
    await writeFile(file, JSON.stringify(entry));
    const put = await runCommand(['good', 'put', file], environment);
    expect([put.exitCode, put.error]).toEqual([0, '']);
    await until('it is found', () => isFoundByMeilisearch('zanzibarquux'));
  });

  test('killed between a commit and its sending: the next process sends it', async () => {
    const beganAt = performance.now();
    proxy.decide((asked) => (isWrite(asked) ? 'hold' : 'pass'));
    await putKeyword('commitquux');
    await until('it is about to be sent', () =>
      proxy.asked.some((asked) => isWrite(asked) && asked.at > beganAt),
    );
    await kill();
    proxy.decide();
    await start();
    await using _ = startProbe(server.baseUrl, 'health');
    await until('nothing waits', async () => (await outboxRows()) === 0);
    expect(await isFoundByMeilisearch('commitquux')).toBe(true);
    await expectSettled();
  });

  test('killed between a sending and its acknowledgement: the next process finds out', async () => {
    const beganAt = performance.now();
    proxy.decide(({ path }) => (/^\/tasks\/\d+/u.test(path) ? 'hold' : 'pass'));
    await putKeyword('sendquux');
    await until('it was sent', () =>
      proxy.asked.some((asked) => isWrite(asked) && asked.at > beganAt),
    );
    await until('Meilisearch has it', async () => (await askMeilisearch('sendquux')) === 1);
    expect(await outboxRows()).toBe(1);
    await kill();
    proxy.decide();
    await start();
    await using _ = startProbe(server.baseUrl, 'health');
    await until('nothing waits', async () => (await outboxRows()) === 0);
    await until('it is found', () => isFoundByMeilisearch('sendquux'));
    await expectSettled();
  });

  test('operators see what is refused and why, and send it again', async () => {
    await using _ = startProbe(server.baseUrl, 'health');
    proxy.decide((asked) =>
      isWrite(asked) && asked.body.includes('refusequux')
        ? { status: 400, body: '{"code":"invalid_document_fields","message":"Nobody takes this."}' }
        : 'pass',
    );
    await putKeyword('refusequux');
    await until('it is parked', () =>
      inRegistry(async ({ unitOfWork }) => (await unitOfWork.read.outbox.parkedSize()) === 1),
    );
    const status = await runCommand(['ops', 'search', 'status'], environment);
    const { parked, index, searching } = JSON.parse(status.out);
    expect(status.exitCode).toBe(0);
    expect(parked).toMatchObject([
      { slug: 'petals', error: 'Nobody takes this. (invalid_document_fields)' },
    ]);
    expect([index.kind, searching.kind]).toEqual(['ready', 'ready']);
    proxy.decide();
    const unknown = await runCommand(['ops', 'search', 'unpark', 'no-such-good'], environment);
    expect(unknown).toMatchObject({ exitCode: 2, error: expect.stringContaining('no-such-good') });
    const unparked = await runCommand(['ops', 'search', 'unpark', 'petals'], environment);
    expect([unparked.exitCode, unparked.out]).toEqual([0, '1 good is sent again.\n']);
    await until('it is found', () => isFoundByMeilisearch('refusequux'));
  });

  test('two rebuilds at once, and an edit meanwhile: one is done, and the edit is in it', async () => {
    await using _ = startProbe(server.baseUrl, 'health');
    const rebuilds = [0, 1].map(() => runCommand(['ops', 'search', 'rebuild'], environment));
    await putKeyword('rebuildquux');
    const exitCodes = (await Promise.all(rebuilds)).map(({ exitCode }) => exitCode);
    expect(exitCodes).toContain(0);
    await until('it is found', () => isFoundByMeilisearch('rebuildquux'));
    await expectSettled();
    const indexes = await fetch(`${meilisearch.url}/indexes`, { headers: asMaster });
    const { results } = (await indexes.json()) as { results: { uid: string }[] };
    expect(results.map(({ uid }) => uid)).toEqual(['goods']);
  });

  test('a wrong key is told to operators as such', async () => {
    const wrong = { ...environment, MEILI_WRITE_KEY: 'no-key', MEILI_SEARCH_KEY: 'no-key' };
    const status = await runCommand(['ops', 'search', 'status'], wrong);
    expect(status.exitCode).not.toBe(0);
    const { index, searching } = JSON.parse(status.out);
    expect(index).toEqual({
      kind: 'denied',
      reason: 'The provided API key is invalid. (invalid_api_key)',
    });
    expect(searching.reason).toContain('The provided API key is invalid');
  });

  const asMaster = { authorization: `Bearer ${masterKey}` };
  const isWrite = ({ method, path }: Asked) =>
    method === 'POST' && /\/indexes\/goods\/documents(?:\?|$)/u.test(path);
  const find = (words: string) => search(server.baseUrl, words);

  async function start(): Promise<void> {
    server = await startServer({ dataDir: join(folder, 'data'), environment });
  }

  async function kill(): Promise<void> {
    const ended = once(server.process, 'exit');
    server.process.kill('SIGKILL');
    await ended;
  }

  /** From this process, through the database that the server holds. */
  async function inRegistry<T>(work: (registry: Installation) => Promise<T>): Promise<T> {
    const opened = await openDatabase({
      kind: 'embedded',
      dataDir: join(folder, 'data'),
      join: true,
    });
    if (!opened.ok) throw new Error(opened.error.message);
    await using database = opened.value;
    return await work(toInstallation(createUnitOfWork(database)));
  }

  function putKeyword(keyword: string): Promise<void> {
    return inRegistry(async (registry) => {
      const documents = await registry.unitOfWork.read.discovery.documentsAfter(undefined, 1_000);
      const petals = documents.find(({ slug }) => slug === 'petals');
      if (petals === undefined) throw new Error('PETALS is not in the catalogue');
      const { contentSha256 } = aDiscoveryDocument({ keywords: [keyword] });
      await registry.put({ ...petals, keywords: [keyword], contentSha256 });
    });
  }

  async function isFoundByMeilisearch(words: string): Promise<boolean> {
    const { engine, hits } = await find(words);
    return engine === 'meilisearch' && hits[0]?.good.slug === 'petals';
  }

  async function askMeilisearch(words: string): Promise<number> {
    const response = await fetch(`${meilisearch.url}/indexes/goods/search`, {
      method: 'POST',
      headers: { ...asMaster, 'content-type': 'application/json' },
      body: JSON.stringify({ q: `"${words}"` }),
    });
    const { hits } = (await response.json()) as { readonly hits: readonly unknown[] };
    return hits.length;
  }

  async function outboxRows(): Promise<number> {
    const status = await fetch(`${server.baseUrl}/statusz`);
    const { outbox } = (await status.json()) as { readonly outbox: { readonly rows: number } };
    return outbox.rows;
  }

  async function expectSettled(): Promise<void> {
    await until('nothing waits', async () => (await outboxRows()) === 0);
    await inRegistry(({ unitOfWork }) =>
      expectInStep(
        unitOfWork.read,
        createMeilisearchIndex({
          url: meilisearch.url,
          writeKey: environment['MEILI_WRITE_KEY'],
          indexUid: 'goods',
        }),
      ),
    );
  }
});

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { freePort } from '../support/free-port.ts';
import { type RunningServer, runCommand, startServer } from '../support/start-server.ts';

const program = process.env['MEILI_BIN'] ?? '';
const why = program === '' ? ' (skipped: MEILI_BIN names no Meilisearch program)' : '';
const masterKey = 'a-key-for-tests-only-0123456789';
const answerWithinMs = 30_000;

const Found = z.looseObject({
  engine: z.string(),
  degraded: z.boolean(),
  hits: z.array(z.looseObject({ good: z.looseObject({ slug: z.string() }) })),
});

describe.skipIf(program === '')(`a search server that fails${why}`, () => {
  let folder: string;
  let port: number;
  let meilisearch: ChildProcess;
  let server: RunningServer;
  let meilisearchEnvironment: Readonly<Record<string, string>>;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'commonhold-fault-'));
    port = await freePort();
    meilisearch = await startMeilisearch();
    meilisearchEnvironment = {
      MEILI_URL: `http://127.0.0.1:${port}`,
      MEILI_SEARCH_KEY: await createKey(['search']),
      MEILI_WRITE_KEY: await createKey([
        'documents.*',
        'indexes.*',
        'settings.*',
        'tasks.get',
        'stats.get',
        'version',
      ]),
      LOG_LEVEL: 'warn',
    };
    server = await startServer({ environment: meilisearchEnvironment });
    await until(async () => (await search('olmo')).engine === 'meilisearch');
  }, 180_000);
  afterAll(async () => {
    await server[Symbol.asyncDispose]();
    await stop();
    await rm(folder, { recursive: true, force: true });
  });

  test('an edit by another process is found', { timeout: 60_000 }, async () => {
    const entry = JSON.parse(
      await readFile(
        fileURLToPath(new URL('../../catalogue/goods/petals.json', import.meta.url)),
        'utf8',
      ),
    );
    entry.record.keywords.push('zanzibarquux');
    const file = join(folder, 'petals.json');
    await writeFile(file, JSON.stringify(entry));
    const put = await runCommand(['good', 'put', file], { DATA_DIR: server.dataDir });
    expect(put.exitCode, put.error).toBe(0);
    await until(async () => (await search('zanzibarquux')).hits[0]?.good.slug === 'petals');
  });

  test('operators see that the index is what the database is', { timeout: 60_000 }, async () => {
    const environment = { DATA_DIR: server.dataDir, ...meilisearchEnvironment };
    const swept = await runCommand(['ops', 'search', 'sweep'], environment);
    expect(JSON.parse(swept.out)).toMatchObject({ missing: 0, drifted: 0, orphaned: 0 });
    const rebuilt = await runCommand(['ops', 'search', 'rebuild'], environment);
    expect(rebuilt.exitCode, rebuilt.error).toBe(0);
    const status = await runCommand(['ops', 'search', 'status'], environment);
    const { index, goods } = JSON.parse(status.out);
    expect(index).toEqual({ kind: 'ready', documents: goods });
  });

  test('frozen, it is passed over, and comes back', { timeout: 90_000 }, async () => {
    meilisearch.kill('SIGSTOP');
    try {
      for (let call = 0; call < 4; call += 1) {
        expect(await search('common voice')).toMatchObject({
          engine: 'postgresql',
          degraded: true,
        });
      }
      expect((await search('common voice')).hits.map(({ good }) => good.slug)).toContain(
        'common-voice',
      );
    } finally {
      meilisearch.kill('SIGCONT');
    }
    await until(async () => (await search('common voice')).engine === 'meilisearch');
  });

  test(
    'gone with its data, every search is answered; back, its index is built anew',
    { timeout: 120_000 },
    async () => {
      await stop();
      await rm(join(folder, 'meilisearch'), { recursive: true, force: true });
      const found = await search('health');
      expect(found).toMatchObject({ engine: 'postgresql', degraded: true });
      expect(found.hits.length).toBeGreaterThan(0);
      const page = await fetch(`${server.baseUrl}/search?q=health`);
      expect(page.status).toBe(200);
      meilisearch = await startMeilisearch();
      // Its keys are gone with its data; those of the same master key and id are the same.
      await createKey(['search']);
      await createKey([
        'documents.*',
        'indexes.*',
        'settings.*',
        'tasks.get',
        'stats.get',
        'version',
      ]);
      await until(async () => (await search('zanzibarquux')).engine === 'meilisearch');
      await until(async () => (await search('zanzibarquux')).hits[0]?.good.slug === 'petals');
    },
  );

  async function search(words: string) {
    const response = await fetch(`${server.baseUrl}/api/v1/search?q=${encodeURIComponent(words)}`);
    expect(response.status).toBe(200);
    return Found.parse(await response.json());
  }

  async function startMeilisearch(): Promise<ChildProcess> {
    const child = spawn(
      program,
      [
        '--http-addr',
        `127.0.0.1:${port}`,
        '--db-path',
        join(folder, 'meilisearch'),
        '--no-analytics',
        '--master-key',
        masterKey,
      ],
      { stdio: 'ignore', cwd: folder, env: { MEILI_LOG_LEVEL: 'ERROR' } },
    );
    await until(async () => {
      const response = await fetch(`http://127.0.0.1:${port}/health`).catch(() => undefined);
      return response?.ok === true;
    });
    return child;
  }

  /** Keys with the same id and master key are the same (Meilisearch 1.50, security reference). */
  async function createKey(actions: readonly string[]): Promise<string> {
    const isSearch = actions[0] === 'search';
    const response = await fetch(`http://127.0.0.1:${port}/keys`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${masterKey}` },
      body: JSON.stringify({
        uid: `6062abda-a5aa-4414-ac91-ecd7944c0f8${isSearch ? 'd' : 'e'}`,
        actions,
        indexes: isSearch ? ['goods'] : ['*'],
        expiresAt: null,
      }),
    });
    return z.looseObject({ key: z.string() }).parse(await response.json()).key;
  }

  async function stop(): Promise<void> {
    if (meilisearch.exitCode !== null || meilisearch.signalCode !== null) return;
    meilisearch.kill('SIGKILL');
    await once(meilisearch, 'exit');
  }
});

async function until(isSo: () => Promise<boolean>): Promise<void> {
  const deadline = performance.now() + answerWithinMs;
  while (!(await isSo())) {
    if (performance.now() > deadline) throw new Error('it did not happen in time');
    await new Promise((resolve) => {
      setTimeout(resolve, 100);
    });
  }
}

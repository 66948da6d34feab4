/** A real Meilisearch behind a proxy that keeps, delays or changes what it says, and one with a small limit of its own. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { aDiscoveryDocument } from '@commonhold/registry/contract';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type RunningMeilisearch, startMeilisearch } from '../support/start-meilisearch.ts';
import { type Asked, type FaultProxy, startFaultProxy } from './fault-proxy.ts';
import { createRunbookKeys, masterKey } from './meilisearch-keys.ts';
import { edited, someDocuments } from './open-installation.ts';
import { type Program, openProgram } from './open-program.ts';
import { search, startProbe } from './probe.ts';
import { until } from './until.ts';

const binary = process.env['MEILI_BIN'] ?? '';
const why = binary === '' ? ' (skipped: MEILI_BIN names no Meilisearch program)' : '';
const payloadBytesMax = 60_000;

describe.skipIf(binary === '')(`a search server that misbehaves${why}`, () => {
  const documents = someDocuments(20);
  let folder: string;
  let meilisearch: RunningMeilisearch;
  let proxy: FaultProxy;
  let program: Program;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'commonhold-misbehaves-'));
    meilisearch = await startMeilisearch({
      program: binary,
      folder,
      masterKey,
      args: ['--http-payload-size-limit', String(payloadBytesMax)],
    });
    proxy = await startFaultProxy(meilisearch.url);
    program = await openProgram({
      MEILI_URL: proxy.url,
      ...(await createRunbookKeys(meilisearch.url)),
    });
    await program.registry.put(...documents);
    await program.settle();
  });
  afterEach(() => proxy.decide());
  afterAll(async () => {
    await program[Symbol.asyncDispose]();
    await proxy[Symbol.asyncDispose]();
    await meilisearch.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const isWrite = ({ method, path }: Asked) =>
    method === 'POST' && /\/documents(?:\/delete-batch)?(?:\?|$)/u.test(path);
  const writesSince = (at: number) =>
    proxy.asked.filter((asked) => isWrite(asked) && asked.at > at);
  const aNamed = (name: string) => aDiscoveryDocument({ name: { en: name } });

  test('a task stuck for ever: the edit is found all the same, and nothing is piled up behind it', async () => {
    await using probe = startProbe(program.baseUrl);
    const beganAt = performance.now();
    proxy.decide(({ path }) =>
      /^\/tasks\/\d+/u.test(path)
        ? { change: (task) => ({ ...task, status: 'processing', finishedAt: null }) }
        : 'pass',
    );
    await program.registry.put(aNamed('Stuckard water'));
    await until('PostgreSQL answers', () => probe.engines().has('postgresql'));
    expect(program.searchServer.keeping.observation().condition.kind).toBe('behind');
    expect((await search(program.baseUrl, 'stuckard')).hits).toHaveLength(1);
    await program.registry.put(...documents.slice(0, 2).map(edited));
    await until(
      'it was asked for a while',
      () =>
        proxy.asked.filter(({ path, at }) => at > beganAt && path.startsWith('/tasks/')).length > 8,
    );
    expect(writesSince(beganAt)).toHaveLength(1);
    expect(await program.outbox.size()).toBe(3);
    proxy.decide();
    await program.settle();
    await until('Meilisearch answers', () => probe.engines().has('meilisearch'));
  });

  test('503 with Retry-After: the program waits as it is told, and then goes on', async () => {
    await using _ = startProbe(program.baseUrl);
    const beganAt = performance.now();
    proxy.decide((asked) =>
      isWrite(asked) && writesSince(beganAt).length <= 2
        ? {
            status: 503,
            headers: { 'retry-after': '2' },
            body: '{"code":"too_many_requests","message":"Later."}',
          }
        : 'pass',
    );
    await program.registry.put(...documents.slice(0, 2).map(edited));
    await program.settle();
    const [first, second, third] = writesSince(beganAt).map(({ at }) => at);
    expect((second ?? 0) - (first ?? 0)).toBeGreaterThan(1_950);
    expect((third ?? 0) - (second ?? 0)).toBeGreaterThan(1_950);
    expect((third ?? 0) - (first ?? 0)).toBeLessThan(15_000);
    expect(await program.outbox.parkedSize()).toBe(0);
  });

  test('searches answered with 503 and Retry-After: PostgreSQL answers at once', async () => {
    await using probe = startProbe(program.baseUrl);
    proxy.decide(({ path }) =>
      path.startsWith('/multi-search')
        ? {
            status: 503,
            headers: { 'retry-after': '10' },
            body: '{"code":"too_many_search_requests","message":"Later."}',
          }
        : 'pass',
    );
    await until('the breaker is open', () => program.searchServer.breaker() === 'open');
    probe.engines();
    await until('PostgreSQL answers', () => probe.engines().has('postgresql'));
    const asked = proxy.asked.filter(({ path }) => path.startsWith('/multi-search')).length;
    for (let call = 0; call < 5; call += 1) await search(program.baseUrl, 'water');
    expect(
      proxy.asked.filter(({ path }) => path.startsWith('/multi-search')).length,
    ).toBeLessThanOrEqual(asked + 1);
    proxy.decide();
    await program.settle();
  });

  test('a task that fails for want of space: nobody is parked, and it is done when there is space', async () => {
    await using _ = startProbe(program.baseUrl);
    proxy.decide(({ path }) =>
      /^\/tasks\/\d+/u.test(path)
        ? {
            change: (task) => ({
              ...task,
              status: 'failed',
              error: {
                message: 'No space left on device',
                code: 'no_space_left_on_device',
                type: 'system',
                link: 'https://docs.meilisearch.com/errors#no_space_left_on_device',
              },
            }),
          }
        : 'pass',
    );
    const beganAt = performance.now();
    await program.registry.put(...documents.slice(2, 6).map(edited));
    await until('it was tried again', () => writesSince(beganAt).length > 2);
    expect(await program.outbox.size()).toBe(4);
    expect(await program.outbox.parkedSize()).toBe(0);
    proxy.decide();
    await program.settle();
  });

  test('a document that it refuses is parked with the reason, and holds up nobody', async () => {
    await using _ = startProbe(program.baseUrl);
    const poison = aDiscoveryDocument({
      name: { en: 'Poisonous water' },
      description: Object.fromEntries(
        ['en', 'fr', 'es', 'pt'].map((language) => [language, 'word '.repeat(4_000)]),
      ),
    });
    await program.registry.put(...documents.slice(0, 6).map(edited), poison);
    await until('it is parked', async () => (await program.outbox.parkedSize()) === 1);
    const parked = await program.outbox.parked();
    expect(parked).toMatchObject([
      { goodId: poison.id, error: expect.stringContaining('payload_too_large') },
    ]);
    await until('the others are sent', async () => (await program.outbox.size()) === 0);
    await until('the index may answer', () => program.searchServer.keeping.isFresh());
    const metrics = await (await fetch(`${program.baseUrl}/metrics`)).text();
    expect(metrics).toContain('\ncommonhold_outbox_parked_rows 1\n');
    // Mended by an edit: it needs no operator.
    await program.registry.put(edited(poison));
    await program.settle();
    expect(await program.outbox.parkedSize()).toBe(0);
  });

  test('answers that never come: searches are answered within seconds', async () => {
    await using _ = startProbe(program.baseUrl);
    proxy.decide(() => 'hold');
    const beganAt = performance.now();
    expect(await search(program.baseUrl, 'water')).toMatchObject({ degraded: true });
    expect(performance.now() - beganAt).toBeLessThan(4_000);
    await until('the breaker is open', () => program.searchServer.breaker() === 'open');
    proxy.decide();
    await program.settle();
  });
});

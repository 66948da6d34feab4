/** A real Meilisearch that stops, freezes, dies at work, loses its data or its keys, under the whole program. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningMeilisearch, startMeilisearch } from '../support/start-meilisearch.ts';
import { createRunbookKeys, masterKey } from './meilisearch-keys.ts';
import { edited, someDocuments } from './open-installation.ts';
import { type Program, openProgram } from './open-program.ts';
import { search, startProbe } from './probe.ts';
import { until } from './until.ts';

const binary = process.env['MEILI_BIN'] ?? '';
const why = binary === '' ? ' (skipped: MEILI_BIN names no Meilisearch program)' : '';

describe.skipIf(binary === '')(`a search server that goes away${why}`, () => {
  const documents = someDocuments(40);
  let folder: string;
  let meilisearch: RunningMeilisearch;
  let program: Program;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'commonhold-away-'));
    meilisearch = await startMeilisearch({ program: binary, folder, masterKey });
    program = await openProgram({
      MEILI_URL: meilisearch.url,
      ...(await createRunbookKeys(meilisearch.url)),
    });
    await program.registry.put(...documents);
    await program.settle();
  });
  afterAll(async () => {
    await program[Symbol.asyncDispose]();
    await meilisearch.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const startAgain = async () => {
    meilisearch = await startMeilisearch({
      program: binary,
      folder,
      masterKey,
      port: meilisearch.port,
    });
  };
  const isDegraded = async () => (await search(program.baseUrl, 'water')).degraded;

  test('stopped: PostgreSQL answers with the newest edit, and the index has it afterwards', async () => {
    await using probe = startProbe(program.baseUrl);
    await until('Meilisearch answers', () => probe.engines().has('meilisearch'));
    await meilisearch.stop('SIGTERM');
    await until('PostgreSQL answers', isDegraded);
    const [late] = someDocuments(1);
    if (late === undefined) throw new Error('There is one');
    await program.registry.put(
      { ...late, name: { en: 'Quixotic water' } },
      ...documents.slice(0, 3).map(edited),
    );
    await program.registry.remove(documents[39]?.id ?? late.id);
    const found = await search(program.baseUrl, 'quixotic');
    expect(found).toMatchObject({ engine: 'postgresql', degraded: true });
    expect(found.hits.map(({ good }) => good.id)).toEqual([late.id]);
    expect(program.searchServer.keeping.observation().condition.kind).toBe('failing');
    await startAgain();
    await program.settle();
    expect(await search(program.baseUrl, 'quixotic')).toMatchObject({ engine: 'meilisearch' });
  });

  test('frozen: it is passed over within seconds, and comes back', async () => {
    await using probe = startProbe(program.baseUrl);
    meilisearch.child.kill('SIGSTOP');
    try {
      await until('the breaker is open', () => program.searchServer.breaker() === 'open', 15_000);
      const beganAt = performance.now();
      expect(await search(program.baseUrl, 'water')).toMatchObject({ degraded: true });
      expect(performance.now() - beganAt).toBeLessThan(1_000);
      await program.registry.put(...documents.slice(0, 3).map(edited));
    } finally {
      meilisearch.child.kill('SIGCONT');
    }
    await program.settle();
    await until('Meilisearch answers', () => probe.engines().has('meilisearch'));
  });

  test('killed in the middle of a large import: it goes on where it was, and nothing is missing', async () => {
    await using probe = startProbe(program.baseUrl);
    const many = someDocuments(400);
    const importing = (async () => {
      for (let start = 0; start < many.length; start += 50) {
        await program.registry.put(...many.slice(start, start + 50));
      }
    })();
    for (let time = 0; time < 2; time += 1) {
      await until('it works on a batch', () => isAtWork());
      await meilisearch.stop('SIGKILL');
      await startAgain();
    }
    await importing;
    await program.settle();
    await until('Meilisearch answers', () => probe.engines().has('meilisearch'));
    expect(await program.outbox.parkedSize()).toBe(0);
  });

  test('its data deleted: it is built anew', async () => {
    await using probe = startProbe(program.baseUrl);
    await meilisearch.stop();
    await rm(join(folder, 'meilisearch'), { recursive: true, force: true });
    await startAgain();
    await until('PostgreSQL answers', isDegraded);
    // Its keys are gone with its data; those of the same id and master key are the same.
    await createRunbookKeys(meilisearch.url);
    await program.settle();
    expect(await search(program.baseUrl, 'water')).toMatchObject({ engine: 'meilisearch' });
    await until('Meilisearch answers', () => probe.engines().has('meilisearch'));
  });

  test('its index deleted behind the program’s back: it answers nobody until it is back', async () => {
    await using probe = startProbe(program.baseUrl);
    const { live } = program.searchServer.index;
    const deleted = await fetch(`${meilisearch.url}/indexes/${live}`, {
      method: 'DELETE',
      headers: { authorization: `Bearer ${masterKey}` },
    });
    expect(deleted.status).toBe(202);
    await until('PostgreSQL answers', () => probe.engines().has('postgresql'));
    await program.settle();
  });

  test('its keys withdrawn: operators are told, and searches are answered', async () => {
    await using probe = startProbe(program.baseUrl);
    const keys = await fetch(`${meilisearch.url}/keys`, {
      headers: { authorization: `Bearer ${masterKey}` },
    });
    const { results } = (await keys.json()) as { results: { uid: string; name: string | null }[] };
    const ours = results.filter(({ uid }) => uid.startsWith('6062abda'));
    expect(ours).toHaveLength(2);
    for (const { uid } of ours) {
      await fetch(`${meilisearch.url}/keys/${uid}`, {
        method: 'DELETE',
        headers: { authorization: `Bearer ${masterKey}` },
      });
    }
    await until('operators are told', () => {
      const { condition } = program.searchServer.keeping.observation();
      return condition.kind === 'failing' && condition.failure.kind === 'denied';
    });
    const status = await fetch(`${program.baseUrl}/statusz`);
    expect(await status.json()).toMatchObject({ searchServer: { index: 'failing' } });
    expect(await search(program.baseUrl, 'water')).toMatchObject({ degraded: true });
    await program.registry.put(...documents.slice(3, 6).map(edited));
    expect(await program.outbox.size()).toBe(3);
    await createRunbookKeys(meilisearch.url);
    await program.settle();
    await until('Meilisearch answers', () => probe.engines().has('meilisearch'));
  });

  async function isAtWork(): Promise<boolean> {
    const tasks = await fetch(`${meilisearch.url}/tasks?statuses=processing`, {
      headers: { authorization: `Bearer ${masterKey}` },
    });
    const { results } = (await tasks.json()) as { results: unknown[] };
    return results.length > 0;
  }
});

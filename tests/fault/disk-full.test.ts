/** A real Meilisearch whose disk is full: a small file system of its own, where this machine lets one be mounted. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmdirSync } from 'node:fs';
import { rm, statfs, writeFile } from 'node:fs/promises';
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

const sizeBytes = 24_000_000;
const binary = process.env['MEILI_BIN'] ?? '';
const reason = binary === '' ? 'MEILI_BIN names no Meilisearch program' : whyNoMount();
const why = reason === undefined ? '' : ` (skipped: ${reason})`;

describe.skipIf(reason !== undefined)(`a search server whose disk is full${why}`, () => {
  const documents = someDocuments(25);
  let folder: string;
  let meilisearch: RunningMeilisearch;
  let program: Program;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'commonhold-full-'));
    mount(folder);
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
    unmount(folder);
  });

  test('edits wait, nobody is parked, searches are answered; with space again, all is done', async () => {
    await using probe = startProbe(program.baseUrl);
    const filler = await fill(folder);
    await program.registry.put(...documents.map(edited).map(withManyWords));
    await until('PostgreSQL answers', () => probe.engines().has('postgresql'));
    expect(await program.outbox.size()).toBe(25);
    const found = await search(program.baseUrl, 'revision');
    expect(found).toMatchObject({ engine: 'postgresql', degraded: true });
    expect(found.hits.length).toBeGreaterThan(0);
    // It fails again and again, and every time of the server's own fault.
    for (let look = 0; look < 10; look += 1) {
      await new Promise((resolve) => {
        setTimeout(resolve, 200);
      });
      expect(await program.outbox.parkedSize()).toBe(0);
    }
    await rm(filler);
    await program.settle();
    await until('Meilisearch answers', () => probe.engines().has('meilisearch'));
  });
});

function withManyWords(
  document: ReturnType<typeof someDocuments>[number],
  number: number,
): ReturnType<typeof someDocuments>[number] {
  const words = Array.from({ length: 1_500 }, (_, index) =>
    ((index * 7_919 + number * 104_729) % 1e9).toString(36),
  );
  return { ...document, description: { en: words.join(' ') } };
}

/** Takes all space. */
async function fill(folder: string): Promise<string> {
  const path = join(folder, 'filler');
  const { bavail, bsize } = await statfs(folder);
  await writeFile(path, Buffer.alloc(bavail * bsize));
  return path;
}

function whyNoMount(): string | undefined {
  if (process.platform !== 'linux') return 'only Linux mounts a file system in memory';
  const folder = mkdtempSync(join(tmpdir(), 'commonhold-mount-'));
  const refusal = run('mount', mountArguments(folder));
  if (refusal === undefined) unmount(folder);
  else rmdirSync(folder);
  return refusal === undefined ? undefined : 'this account may not mount a file system';
}

function mount(folder: string): void {
  const refusal = run('mount', mountArguments(folder));
  if (refusal !== undefined) throw new Error(refusal);
}

function mountArguments(folder: string): readonly string[] {
  return ['-t', 'tmpfs', '-o', `size=${sizeBytes}`, 'tmpfs', folder];
}

function unmount(folder: string): void {
  const refusal = run('umount', [folder]);
  if (refusal !== undefined) throw new Error(refusal);
  rmdirSync(folder);
}

/** @returns why it failed. */
function run(command: string, given: readonly string[]): string | undefined {
  const { status, stderr, error } = spawnSync(command, given, { encoding: 'utf8' });
  return status === 0 ? undefined : `${command}: ${error?.message ?? stderr}`;
}

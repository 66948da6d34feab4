import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openFolder } from './testing/open-folder.ts';
import { startHolder } from './testing/start-holder.ts';

const root = mkdtempSync(join(tmpdir(), 'database-kill-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const rounds = 6;

test('no acknowledged write is missing after the process is killed again and again while it writes', async () => {
  const dataDir = join(root, 'writing');
  const acknowledged = new Set<number>();
  for (let round = 0; round < rounds; round += 1) {
    const holder = startHolder(dataDir, 'write');
    await holder.printed(1 + 20 + Math.floor(Math.random() * 200));
    await holder.kill();
    const [ready, ...ids] = holder.lines;
    expect(ready).toBe('ready');
    for (const id of ids) acknowledged.add(Number(id));
  }
  expect(acknowledged.size).toBeGreaterThan(rounds * 20 - 1);
  await using database = await openFolder(dataDir);
  const { rows } = await database.pool.query('select id from written');
  const present = new Set(rows.map(({ id }) => Number(id)));
  expect([...acknowledged].filter((id) => !present.has(id))).toEqual([]);
}, 180_000);

test('a first start that is killed at any moment leaves a folder that the next start can use', async () => {
  const dataDir = join(root, 'first-start');
  for (const afterMs of [300, 700, 1_100, 1_500, 1_900, 2_300]) {
    const holder = startHolder(dataDir, 'hold');
    const { promise, resolve } = Promise.withResolvers<void>();
    setTimeout(resolve, afterMs);
    await promise;
    await holder.kill();
  }
  await using database = await openFolder(dataDir);
  expect(await database.isReady()).toBe(true);
}, 180_000);

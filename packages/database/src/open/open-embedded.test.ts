import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from './database.ts';
import { openDatabase } from './open-database.ts';
import { openFolder } from './testing/open-folder.ts';
import { startHolder } from './testing/start-holder.ts';

const root = mkdtempSync(join(tmpdir(), 'database-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('an open embedded database', () => {
  const dataDir = join(root, 'open');
  const progress: string[] = [];
  let database: Database;
  beforeAll(async () => {
    database = await openFolder(dataDir, { onProgress: (message) => progress.push(message) });
  }, 60_000);
  afterAll(() => database[Symbol.asyncDispose]());

  test('tells what it is doing while it starts for the first time', () => {
    expect(progress).toEqual([
      'Creating the database (only at the first start)',
      'Starting the database',
    ]);
  });

  test('syncs with fsync, which is the call that reaches the disk', async () => {
    const { rows } = await database.pool.query(
      `select name, setting from pg_settings
       where name in ('fsync', 'wal_sync_method', 'synchronous_commit', 'full_page_writes') order by name`,
    );
    expect(rows).toEqual([
      { name: 'fsync', setting: 'on' },
      { name: 'full_page_writes', setting: 'on' },
      { name: 'synchronous_commit', setting: 'on' },
      { name: 'wal_sync_method', setting: 'fsync' },
    ]);
  });

  test('lets nobody but this user reach its socket', () => {
    const folder = join(dataDir, 'database.socket');
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(statSync(join(folder, '.s.PGSQL.5432')).mode & 0o777).toBe(0o600);
  });

  test('keeps the statements of many connections apart, also those that arrive in several packets', async () => {
    const large = 'x'.repeat(300_000);
    const answers = await Promise.all(
      Array.from({ length: 200 }, async (_, index) => {
        const { rows } =
          index % 3 === 0
            ? await database.pool.query('select $1::int as a, length($2::text) as b', [
                index,
                large,
              ])
            : await database.pool.query('select length($2::text) as b, $1::int as a, $3::text', [
                index,
                'y'.repeat(index),
                'z',
              ]);
        return rows[0];
      }),
    );
    for (const [index, answer] of answers.entries()) {
      expect(answer).toMatchObject({ a: index, b: index % 3 === 0 ? 300_000 : index });
    }
  });

  test('rolls back what a connection leaves behind when it is cut off', async () => {
    await database.pool.query('create table left_behind (a integer)');
    const client = await database.pool.connect();
    await client.query('begin');
    await client.query('insert into left_behind values (1)');
    client.release(true);
    const { rows } = await database.pool.query('select count(*)::int as rows from left_behind');
    expect(rows).toEqual([{ rows: 0 }]);
  });

  test('refuses a second opening, naming the holder', async () => {
    const second = await openDatabase({ kind: 'embedded', dataDir });
    expect(second).toMatchObject({
      ok: false,
      error: { kind: 'data-folder-in-use', dataDir, holder: { pid: process.pid } },
    });
    expect(second.ok ? '' : second.error.message).toContain(
      `process ${process.pid}, running since`,
    );
  });

  test('is joined where joining is asked for', async () => {
    await using joined = await openFolder(dataDir, { join: true });
    expect(joined.kind).toBe('joined');
    await joined.pool.query('create table by_command (a integer)');
    await database.pool.query('insert into by_command values (1)');
    const { rows } = await joined.pool.query('select a from by_command');
    expect(rows).toEqual([{ a: 1 }]);
    expect(await joined.isReady()).toBe(true);
  });
});

test('a process that joins survives the end of the other with an error as data', async () => {
  const dataDir = join(root, 'left-alone');
  const holder = startHolder(dataDir, 'hold');
  await holder.printed(1);
  await using joined = await openFolder(dataDir, { join: true });
  expect(await joined.isReady()).toBe(true);
  await holder.kill();
  expect(await joined.isReady()).toBe(false);
  await expect(joined.db.selectFrom('good').select('id').execute()).rejects.toMatchObject({
    name: 'DatabaseUnavailableError',
  });
}, 60_000);

test('a folder is free again as soon as its holder is killed, and its socket is gone with the next start', async () => {
  const dataDir = join(root, 'killed');
  const holder = startHolder(dataDir, 'hold');
  await holder.printed(1);
  const refused = await openDatabase({ kind: 'embedded', dataDir });
  expect(refused).toMatchObject({ ok: false, error: { holder: { pid: holder.child.pid } } });
  await holder.kill();
  expect(existsSync(join(dataDir, 'database.socket', '.s.PGSQL.5432'))).toBe(true);
  const database = await openFolder(dataDir);
  expect(JSON.parse(readFileSync(join(dataDir, 'database.owner.json'), 'utf8'))).toMatchObject({
    pid: process.pid,
  });
  await database[Symbol.asyncDispose]();
  expect((await readdir(dataDir)).toSorted()).toEqual(['database', 'database.lock']);
}, 60_000);

test('a cluster that a killed first start left half made is thrown away and made again', async () => {
  const dataDir = join(root, 'half-made');
  await mkdir(join(dataDir, 'database.new', 'base'), { recursive: true });
  writeFileSync(join(dataDir, 'database.new', 'PG_VERSION'), '18\n');
  await using database = await openFolder(dataDir);
  expect(await database.isReady()).toBe(true);
  expect(existsSync(join(dataDir, 'database.new'))).toBe(false);
}, 60_000);

test('a data folder with a long path works', async () => {
  const dataDir = join(root, 'long'.repeat(40));
  await using database = await openFolder(dataDir);
  await using joined = await openFolder(dataDir, { join: true });
  expect([await database.isReady(), await joined.isReady()]).toEqual([true, true]);
}, 60_000);

test('a data folder that is a file is refused with the reason', async () => {
  const dataDir = join(root, 'file');
  writeFileSync(dataDir, '');
  expect(await openDatabase({ kind: 'embedded', dataDir })).toMatchObject({
    ok: false,
    error: { kind: 'data-folder-unusable', dataDir },
  });
});

test('a database that is no PostgreSQL cluster is refused with what PostgreSQL says', async () => {
  const dataDir = join(root, 'broken');
  await mkdir(join(dataDir, 'database'), { recursive: true });
  writeFileSync(join(dataDir, 'database', 'PG_VERSION'), '9\n');
  expect(await openDatabase({ kind: 'embedded', dataDir })).toMatchObject({
    ok: false,
    error: { kind: 'database-start-failed', dataDir },
  });
}, 60_000);

test('a database changed by a newer version is refused', async () => {
  const dataDir = join(root, 'newer');
  const database = await openFolder(dataDir);
  await database.pool.query(`insert into kysely_migration values ('9999-from-the-future', '2030')`);
  await database[Symbol.asyncDispose]();
  expect(await openDatabase({ kind: 'embedded', dataDir })).toMatchObject({
    ok: false,
    error: { kind: 'schema-too-new', migration: expect.stringContaining('9999-from-the-future') },
  });
}, 60_000);

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { runCommand, startServer } from '../support/start-server.ts';
import {
  createTemporaryDatabase,
  type TemporaryDatabase,
  testServerUrl,
} from '../support/temporary-database.ts';

const named = testServerUrl === undefined ? ' (skipped: TEST_DATABASE_URL names no server)' : '';
const Status = z.looseObject({ database: z.string(), goods: z.int() });

describe.skipIf(testServerUrl === undefined)(`the program on a PostgreSQL server${named}`, () => {
  let database: TemporaryDatabase;
  beforeAll(async () => {
    database = await createTemporaryDatabase(testServerUrl ?? '');
  });
  afterAll(() => database[Symbol.asyncDispose]());

  const open = () =>
    startServer({ environment: { DATABASE_URL: database.url, LOG_LEVEL: 'error' } });

  async function statusOf(baseUrl: string) {
    return Status.parse(await (await fetch(`${baseUrl}/statusz`)).json());
  }

  test('two servers started at once on an empty database load the catalogue once, and both answer', async () => {
    const started = await Promise.all([open(), open()]);
    await using first = started[0];
    await using second = started[1];
    const status = await statusOf(first.baseUrl);
    expect(status.database).not.toContain('embedded');
    expect(status.goods).toBeGreaterThanOrEqual(100);
    expect(await statusOf(second.baseUrl)).toMatchObject({ goods: status.goods });
    for (const path of [
      '/',
      '/goods/olmo',
      '/goods/olmo.ttl',
      '/api/v1/goods/olmo',
      '/search?q=speech',
    ]) {
      expect([path, (await fetch(`${second.baseUrl}${path}`)).status]).toEqual([path, 200]);
    }
  });

  test('finds goods by words and by a typing error', async () => {
    await using server = await open();
    const find = async (query: string) =>
      JSON.stringify(await (await fetch(`${server.baseUrl}/api/v1/search?q=${query}`)).json());
    expect(await find('wikidata')).toContain('"wikidata"');
    expect(await find('wikidta')).toContain('"wikidata"');
  });

  test('a command beside the server sees the same goods', async () => {
    await using server = await open();
    const { exitCode, error } = await runCommand(
      ['good', 'withdraw', 'pythia', '--reason', 'A test of withdrawal'],
      { DATABASE_URL: database.url },
    );
    expect([exitCode, error]).toEqual([0, '']);
    expect((await fetch(`${server.baseUrl}/goods/pythia.json`)).status).toBe(410);
    await runCommand(['good', 'restore', 'pythia'], { DATABASE_URL: database.url });
    expect((await fetch(`${server.baseUrl}/goods/pythia.json`)).status).toBe(200);
  });

  test('a server that cannot be reached is named, without the password', async () => {
    const { exitCode, error } = await runCommand(['good', 'restore', 'olmo'], {
      DATABASE_URL: 'postgresql://somebody:hidden-word@127.0.0.1:1/nowhere',
    });
    expect(exitCode).not.toBe(0);
    expect(error).toContain('127.0.0.1:1');
    expect(error).not.toContain('hidden-word');
  });
});

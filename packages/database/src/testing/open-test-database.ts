/** Empty databases for tests: an embedded one in a folder of its own, or a new one on the server of TEST_DATABASE_URL. */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env } from 'node:process';
import { Client } from 'pg';
import type { Database, OpenOptions } from '../open/database.ts';
import { openDatabase } from '../open/open-database.ts';

/** A PostgreSQL server on which tests may create databases. */
export const testServerUrl = env['TEST_DATABASE_URL'];

/** Names the server in the titles of tests, with the reason where they are skipped. */
export const testServerName =
  testServerUrl === undefined
    ? 'a PostgreSQL server (skipped: TEST_DATABASE_URL names none)'
    : 'a PostgreSQL server';

export interface TestDatabase extends AsyncDisposable {
  readonly database: Database;
}

export async function openTestEmbedded(): Promise<TestDatabase> {
  const dataDir = await mkdtemp(join(tmpdir(), 'database-test-'));
  const database = await open({ kind: 'embedded', dataDir });
  return {
    database,
    async [Symbol.asyncDispose]() {
      await database[Symbol.asyncDispose]();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

export async function openTestServer(): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await onServer(`create database ${name}`);
  const url = new URL(testServerUrl ?? '');
  url.pathname = `/${name}`;
  const database = await open({ kind: 'server', url: url.href });
  return {
    database,
    async [Symbol.asyncDispose]() {
      await database[Symbol.asyncDispose]();
      await onServer(`drop database ${name}`);
    },
  };
}

async function open(options: OpenOptions): Promise<Database> {
  const opened = await openDatabase(options);
  if (!opened.ok) throw new Error(opened.error.message);
  return opened.value;
}

async function onServer(statement: string): Promise<void> {
  const client = new Client({ connectionString: testServerUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

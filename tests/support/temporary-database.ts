import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** Address of a PostgreSQL server on which tests may create databases; `.ci/run` starts one. */
export const testServerUrl = process.env['TEST_DATABASE_URL'];

export interface TemporaryDatabase extends AsyncDisposable {
  readonly url: string;
}

/** A new, empty database on the server, which goes when it is disposed. */
export async function createTemporaryDatabase(serverUrl: string): Promise<TemporaryDatabase> {
  const name = `commonhold_${randomBytes(6).toString('hex')}`;
  await runStatement(serverUrl, `create database ${name}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    [Symbol.asyncDispose]: () => runStatement(serverUrl, `drop database ${name} with (force)`),
  };
}

async function runStatement(serverUrl: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  await client.query(statement);
  await client.end();
}

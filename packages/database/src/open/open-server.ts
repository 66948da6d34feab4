import { type Result, err, ok } from '@commonhold/schemas/result';
import { z } from 'zod';
import { migrate } from '../migrations/migrate.ts';
import type { Database, OpenDatabaseError, OpenOptions } from './database.ts';
import { openFailure } from './open-failure.ts';
import { answers, openPool } from './open-pool.ts';
import { reasonOf } from './reason-of.ts';

const connectionsMax = 20;
/** Source: PostgreSQL 15 manual, `server_version_num`. */
const versionNumberMin = 150_000;

export async function openServer(
  options: Extract<OpenOptions, { kind: 'server' }>,
): Promise<Result<Database, OpenDatabaseError>> {
  const server = withoutPassword(options.url);
  const { pool, db } = openPool({
    connectionString: options.url,
    max: connectionsMax,
    // Compiling costs more than these short queries do.
    // oxlint-disable-next-line typescript/no-misused-promises -- pg-pool waits for it; its types do not say so
    onConnect: async (client) => {
      await client.query('set jit = off');
    },
  });
  const close = () => db.destroy();
  try {
    const version = await versionOf(pool);
    if (version.number < versionNumberMin) {
      await close();
      return err(openFailure({ kind: 'server-too-old', server, version: version.text }));
    }
  } catch (error) {
    await close();
    return err(openFailure({ kind: 'server-unreachable', server, reason: reasonOf(error) }));
  }
  const migrated = await migrate(db);
  if (!migrated.ok) {
    await close();
    return err(openFailure(migrated.error));
  }
  return ok({
    db,
    pool,
    kind: 'server',
    describe: () => `PostgreSQL server ${server}`,
    isReady: () => answers(pool),
    [Symbol.asyncDispose]: close,
  });
}

const VersionRows = z.array(z.object({ number: z.coerce.number(), text: z.string() })).length(1);

async function versionOf(pool: Parameters<typeof answers>[0]) {
  const { rows } = await pool.query(
    `select current_setting('server_version_num') as number, current_setting('server_version') as text`,
  );
  const [version] = VersionRows.parse(rows);
  return version ?? { number: 0, text: 'unknown' };
}

function withoutPassword(address: string): string {
  const url = new URL(address);
  url.password = '';
  url.search = '';
  return url.href;
}

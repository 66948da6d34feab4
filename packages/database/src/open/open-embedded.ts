import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
// oxlint-disable-next-line no-restricted-imports -- the id of this process, for the note to others; no environment
import { pid } from 'node:process';
import { type Result, err, ok } from '@commonhold/schemas/result';
import {
  dataFolder,
  makeSocketFolder,
  removeSocketFolder,
  socketName,
  socketPort,
} from '../embedded/data-folder.ts';
import { type DatabaseThread, startDatabaseThread } from '../embedded/database-thread.ts';
import { ensureCluster } from '../embedded/ensure-cluster.ts';
import { type FolderLock, acquireFolderLock } from '../embedded/folder-lock.ts';
import { startHousekeeping } from '../embedded/housekeeping.ts';
import { readOwner, removeOwner, writeOwner } from '../embedded/owner-file.ts';
import { waitForOwner } from '../embedded/wait-for-owner.ts';
import { migrate } from '../migrations/migrate.ts';
import type { Database, OpenDatabaseError, OpenOptions } from './database.ts';
import { openFailure } from './open-failure.ts';
import { answers, openPool } from './open-pool.ts';
import { reasonOf } from './reason-of.ts';

type EmbeddedOptions = Extract<OpenOptions, { kind: 'embedded' }>;
type Opened = Result<Database, OpenDatabaseError>;

/** Everything runs one after the other in PGlite; more connections would only wait elsewhere. */
const connectionsMax = 10;
/** How often a process that holds the folder and does not answer is asked again. */
const joinAttemptsMax = 10;
const joinIntervalMs = 500;
/** How long a close waits for statements that are still running. */
const drainTimeoutMs = 10_000;

export async function openEmbedded(options: EmbeddedOptions): Promise<Opened> {
  const { dataDir } = options;
  const folder = dataFolder(dataDir);
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
  } catch (error) {
    return err(openFailure({ kind: 'data-folder-unusable', dataDir, reason: reasonOf(error) }));
  }
  const lock = acquireFolderLock(folder.lock);
  if (lock.ok) {
    try {
      return await openHeld(options, lock.value);
    } catch (error) {
      lock.value.release();
      return err(openFailure({ kind: 'data-folder-unusable', dataDir, reason: reasonOf(error) }));
    }
  }
  if (lock.error.kind === 'unusable') {
    return err(openFailure({ kind: 'data-folder-unusable', dataDir, reason: lock.error.reason }));
  }
  return options.join === true ? joinOwner(options) : err(await refusal(dataDir));
}

/** Starts the database in a folder whose lock this process has. */
async function openHeld(options: EmbeddedOptions, lock: FolderLock): Promise<Opened> {
  const { dataDir, onProgress } = options;
  const folder = dataFolder(dataDir);
  const owner = { pid, startedAt: new Date().toISOString() };
  const previous = await readOwner(folder.owner);
  if (previous?.socketFolder !== undefined) {
    await removeSocketFolder(folder, previous.socketFolder);
  }
  await writeOwner(folder.owner, owner);
  const failed = async (reason: string): Promise<Opened> => {
    await removeOwner(folder.owner);
    lock.release();
    return err(openFailure({ kind: 'database-start-failed', dataDir, reason }));
  };

  const cluster = await ensureCluster(folder, onProgress);
  if (!cluster.ok) return failed(cluster.error);
  const socketFolder = await makeSocketFolder(folder);
  onProgress?.('Starting the database');
  const thread = await startDatabaseThread(folder.cluster, join(socketFolder, socketName));
  if (!thread.ok) return failed(thread.error);

  const database = connect(socketFolder);
  const housekeeping = startHousekeeping(database.pool);
  const close = async () => {
    await Promise.race([
      housekeeping.stop().then(() => database.db.destroy()),
      wait(drainTimeoutMs, undefined, { ref: false }),
    ]);
    await thread.value.close();
    await removeSocketFolder(folder, socketFolder);
    await removeOwner(folder.owner);
    lock.release();
  };
  const migrated = await migrate(database.db);
  if (!migrated.ok) {
    await close();
    return err(openFailure(migrated.error));
  }
  await writeOwner(folder.owner, { ...owner, socketFolder });
  return ok(embedded({ ...database, dataDir, thread: thread.value, close }));
}

function embedded(opened: {
  readonly db: Database['db'];
  readonly pool: Database['pool'];
  readonly dataDir: string;
  readonly thread: DatabaseThread;
  readonly close: () => Promise<void>;
}): Database {
  const { db, pool, dataDir, thread, close } = opened;
  let closing: Promise<void> | undefined;
  return {
    db,
    pool,
    kind: 'embedded',
    describe: () => `embedded PostgreSQL in ${dataDir}`,
    isReady: async () => thread.isRunning() && answers(pool),
    [Symbol.asyncDispose]: () => (closing ??= close()),
  };
}

/** Uses the database of the process that has the folder open. */
async function joinOwner(options: EmbeddedOptions): Promise<Opened> {
  const { dataDir, onProgress } = options;
  for (let attempt = 1; attempt <= joinAttemptsMax; attempt += 1) {
    const owner = await waitForOwner(dataFolder(dataDir), onProgress);
    // The other process ended in the meantime, or never got ready.
    if (owner === 'gone') return openEmbedded(options);
    if (owner === 'silent') break;
    const { pool, db } = connect(owner.socketFolder);
    // The note may still be that of a process that was killed, until the next holder writes its own.
    if (await answers(pool)) return joined({ pool, db, dataDir, pid: owner.pid });
    await db.destroy();
    await wait(joinIntervalMs);
  }
  return err(await refusal(dataDir));
}

async function joined(opened: {
  readonly db: Database['db'];
  readonly pool: Database['pool'];
  readonly dataDir: string;
  readonly pid: number;
}): Promise<Opened> {
  const { db, pool, dataDir } = opened;
  const migrated = await migrate(db);
  if (!migrated.ok) {
    await db.destroy();
    return err(openFailure(migrated.error));
  }
  return ok({
    db,
    pool,
    kind: 'joined',
    describe: () => `embedded PostgreSQL in ${dataDir}, run by process ${opened.pid}`,
    isReady: () => answers(pool),
    [Symbol.asyncDispose]: () => db.destroy(),
  });
}

async function refusal(dataDir: string): Promise<OpenDatabaseError> {
  const holder = await readOwner(dataFolder(dataDir).owner);
  return openFailure({
    kind: 'data-folder-in-use',
    dataDir,
    ...(holder === undefined ? {} : { holder: { pid: holder.pid, startedAt: holder.startedAt } }),
  });
}

function connect(socketFolder: string) {
  return openPool({
    host: socketFolder,
    port: socketPort,
    user: 'postgres',
    database: 'postgres',
    max: connectionsMax,
    idleTimeoutMillis: 0,
  });
}

/** The thread that runs PostgreSQL. Started by `database-thread.ts`. */
import { chmodSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { pg_trgm as trigrams } from '@electric-sql/pglite/contrib/pg_trgm';
import { unaccent } from '@electric-sql/pglite/contrib/unaccent';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import { reasonOf } from '../open/reason-of.ts';
import { DurableFileSystem } from './durable-file-system.ts';
import { SharedPGlite } from './shared-pglite.ts';
import { type WorkerReport, WorkerTask, closeRequest } from './worker-protocol.ts';

/** More than any pool of the server and a few commands beside it open. */
const connectionsMax = 100;
const logLinesMax = 20;

const settings = {
  fsync: 'on',
  wal_sync_method: 'fsync',
  synchronous_commit: 'on',
  shared_buffers: '64MB',
  work_mem: '32MB',
  jit: 'off',
} as const;

const log: string[] = [];

try {
  const task = WorkerTask.parse(workerData);
  const database = await startPostgres(task.folder);
  if (task.kind === 'create') await close(database);
  else await serve(database, task.socketPath);
} catch (error) {
  standStill([reasonOf(error), ...log].join('\n'));
}

async function startPostgres(folder: string): Promise<SharedPGlite> {
  const database = new SharedPGlite({
    fs: new DurableFileSystem(folder, standStill),
    extensions: { pg_trgm: trigrams, unaccent },
    startParams: [
      ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
      ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    onStderr: (line) => {
      log.push(line);
      if (log.length > logLinesMax) log.shift();
      return false;
    },
  });
  await database.waitReady;
  return database;
}

async function serve(database: SharedPGlite, socketPath: string): Promise<void> {
  const server = new PGLiteSocketServer({
    db: database,
    path: socketPath,
    maxConnections: connectionsMax,
  });
  await server.start();
  chmodSync(socketPath, 0o600);
  parentPort?.once('message', (message) => {
    if (message !== closeRequest) return;
    server
      .stop()
      .then(() => close(database))
      .catch((error: unknown) => standStill(reasonOf(error)));
  });
  report({ kind: 'ready' });
}

async function close(database: SharedPGlite): Promise<void> {
  await database.exec('checkpoint');
  await database.close();
  report({ kind: 'closed' });
  parentPort?.close();
}

/**
 * Reports what went wrong and stops this thread where it is, so that PostgreSQL cannot go on and
 * acknowledge anything. Whoever started the thread ends it.
 */
function standStill(reason: string): never {
  report({ kind: 'broken', reason });
  for (;;) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
}

function report(message: WorkerReport): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker thread, not a window
  parentPort?.postMessage(message);
}

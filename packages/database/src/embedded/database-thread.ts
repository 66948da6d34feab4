import { Worker } from 'node:worker_threads';
import { type Result, err, ok } from '@commonhold/schemas/result';
import { WorkerReport, type WorkerTask, closeRequest } from './worker-protocol.ts';

/** A running embedded PostgreSQL. */
export interface DatabaseThread {
  isRunning(): boolean;
  /** Writes a checkpoint and ends the thread. Does nothing where it has ended already. */
  close(): Promise<void>;
}

const closeTimeoutMs = 60_000;

/** Makes an empty cluster in the folder. Errors: what PostgreSQL said. */
export async function createCluster(folder: string): Promise<Result<void, string>> {
  const { worker, reports } = start({ kind: 'create', folder });
  const { value } = await reports.next();
  await worker.terminate();
  return value.kind === 'broken' ? err(value.reason) : ok(undefined);
}

/** Opens the cluster and answers on the socket. Errors: what PostgreSQL said. */
export async function startDatabaseThread(
  folder: string,
  socketPath: string,
): Promise<Result<DatabaseThread, string>> {
  const { worker, reports } = start({ kind: 'serve', folder, socketPath });
  const { value: first } = await reports.next();
  if (first.kind !== 'ready') {
    await worker.terminate();
    return err(first.kind === 'broken' ? first.reason : 'it closed at once');
  }
  let isRunning = true;
  const waitForEnd = async () => {
    await reports.next();
    isRunning = false;
    // Ending the thread closes its sockets, which is how the pools learn of it.
    await worker.terminate();
  };
  const ended = waitForEnd();
  return ok({
    isRunning: () => isRunning,
    async close() {
      if (isRunning) {
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker thread, not a window
        worker.postMessage(closeRequest);
      }
      await Promise.race([ended, timeout(closeTimeoutMs)]);
      await worker.terminate();
    },
  });
}

function start(task: WorkerTask) {
  const worker = new Worker(new URL('./database-worker.ts', import.meta.url), { workerData: task });
  return { worker, reports: reportsOf(worker) };
}

/** The reports of a worker, in order; without end, as a worker that is gone is `broken`. */
async function* reportsOf(worker: Worker): AsyncGenerator<WorkerReport, never> {
  const waiting: WorkerReport[] = [];
  let wake = () => {};
  const add = (report: WorkerReport) => {
    waiting.push(report);
    wake();
  };
  worker.on('message', (message) => add(WorkerReport.parse(message)));
  worker.on('error', (error) => add({ kind: 'broken', reason: String(error) }));
  worker.on('exit', (code) => add({ kind: 'broken', reason: `it ended with code ${code}` }));
  for (;;) {
    const report = waiting.shift();
    if (report !== undefined) yield report;
    else await new Promise<void>((resolve) => (wake = resolve));
  }
}

function timeout(durationMs: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, durationMs).unref());
}

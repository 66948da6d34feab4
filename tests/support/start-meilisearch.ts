import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { freePort } from './free-port.ts';

export interface MeilisearchOptions {
  /** The Meilisearch program. */
  readonly program: string;
  /** Keeps its data; outlives it, so that it can be started again over the same. */
  readonly folder: string;
  /** A free one where none is given. */
  readonly port?: number;
  /** Without it, every request is allowed. At least 16 bytes. */
  readonly masterKey?: string;
  /** More arguments for the program. */
  readonly args?: readonly string[];
}

/** A Meilisearch server of a test's own. Disposing it kills it; its folder stays. */
export interface RunningMeilisearch extends AsyncDisposable {
  readonly url: string;
  readonly port: number;
  /** For signals: `SIGSTOP` freezes it, `SIGCONT` lets it go on. */
  readonly child: ChildProcess;
  /** Resolves when it has ended; does nothing where it has. `SIGKILL` unless told. */
  stop(signal?: NodeJS.Signals): Promise<void>;
}

const startTimeoutMs = 30_000;
const logLinesMax = 50;

/** Resolves when the server answers. */
export async function startMeilisearch(options: MeilisearchOptions): Promise<RunningMeilisearch> {
  const port = options.port ?? (await freePort());
  const address = `127.0.0.1:${port}`;
  const { masterKey } = options;
  const flags = [
    '--http-addr',
    address,
    '--db-path',
    join(options.folder, 'meilisearch'),
    '--no-analytics',
    ...(masterKey === undefined ? [] : ['--master-key', masterKey]),
    ...(options.args ?? []),
  ];
  const child = spawn(options.program, flags, {
    stdio: ['ignore', 'pipe', 'pipe'],
    cwd: options.folder,
    env: { MEILI_ENV: 'development', MEILI_LOG_LEVEL: 'ERROR' },
  });
  const log: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      log.push(chunk.toString());
      if (log.length > logLinesMax) log.shift();
    });
  }
  const running = toRunning(child, port);
  try {
    await waitUntilHealthy(running, log);
  } catch (error) {
    await running.stop();
    throw error;
  }
  return running;
}

/** A server to test against: the one that `MEILI_URL` names, or one started from `MEILI_BIN` with its data in a folder that goes with it. */
export interface OpenedMeilisearch extends AsyncDisposable {
  readonly url: string;
  /** Keys of a server of somebody else's; a server of our own needs none. */
  readonly writeKey: string | undefined;
  readonly searchKey: string | undefined;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** @returns why there is no server to test against, for the name of a test that is skipped; nothing where there is one. */
export function whyNoMeilisearch(environment: Environment): string | undefined {
  const isGiven = [environment['MEILI_URL'], environment['MEILI_BIN']].some((value) => value);
  return isGiven
    ? undefined
    : 'skipped: neither MEILI_URL nor MEILI_BIN names a Meilisearch to test against';
}

/** Throws where the environment names neither. */
export async function openMeilisearch(environment: Environment): Promise<OpenedMeilisearch> {
  const { MEILI_URL: url, MEILI_BIN: program } = environment;
  if (url) {
    return {
      url,
      writeKey: environment['MEILI_WRITE_KEY'] || undefined,
      searchKey: environment['MEILI_SEARCH_KEY'] || undefined,
      [Symbol.asyncDispose]: () => Promise.resolve(),
    };
  }
  if (!program) throw new Error('Neither MEILI_URL nor MEILI_BIN is set');
  await using opening = new AsyncDisposableStack();
  const folder = await mkdtemp(join(tmpdir(), 'commonhold-meilisearch-'));
  opening.defer(() => rm(folder, { recursive: true, force: true }));
  const running = opening.use(await startMeilisearch({ program, folder }));
  const closing = opening.move();
  return {
    url: running.url,
    writeKey: undefined,
    searchKey: undefined,
    [Symbol.asyncDispose]: () => closing.disposeAsync(),
  };
}

/** A key of these rights. Keys of the same id and master key are the same, whenever they are made (Meilisearch 1.50, security reference). */
export async function createMeilisearchKey(
  { url, masterKey }: { readonly url: string; readonly masterKey: string },
  key: {
    readonly uid: string;
    readonly actions: readonly string[];
    readonly indexes: readonly string[];
  },
): Promise<string> {
  const response = await fetch(`${url}/keys`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${masterKey}` },
    body: JSON.stringify({ ...key, expiresAt: null }),
  });
  return z.looseObject({ key: z.string() }).parse(await response.json()).key;
}

function toRunning(child: ChildProcess, port: number): RunningMeilisearch {
  const stop = async (signal: NodeJS.Signals = 'SIGKILL') => {
    if (hasEnded(child)) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  };
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    child,
    stop,
    [Symbol.asyncDispose]: () => stop(),
  };
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null || child.pid === undefined;
}

async function waitUntilHealthy(
  { child, url }: RunningMeilisearch,
  log: readonly string[],
): Promise<void> {
  let failure: Error | undefined;
  child.once('error', (error) => {
    failure = error;
  });
  const deadline = performance.now() + startTimeoutMs;
  while (performance.now() < deadline) {
    if (failure !== undefined) throw failure;
    if (hasEnded(child))
      throw new Error(`Meilisearch ended with ${child.exitCode}:\n${log.join('')}`);
    const response = await fetch(`${url}/health`).catch(() => undefined);
    if (response?.ok === true) return;
    await new Promise((resolve) => {
      setTimeout(resolve, 50);
    });
  }
  throw new Error(`Meilisearch was not healthy within ${startTimeoutMs} ms:\n${log.join('')}`);
}

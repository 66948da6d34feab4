import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from './free-port.ts';

const mainFile = fileURLToPath(new URL('../../apps/api/src/main.ts', import.meta.url));
/** Those of `npm start`. */
const memoryFlags = ['--max-semi-space-size=8', '--heap-growing-percent=50'];
const startTimeoutMs = 90_000;

export interface RunningServer extends AsyncDisposable {
  readonly baseUrl: string;
  readonly dataDir: string;
  readonly process: ChildProcess;
  /** Everything it has written so far. */
  readonly log: () => string;
}

export interface StartOptions {
  /** An existing data folder, which is kept; without it a new one that goes when the server does. */
  readonly dataDir?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Starts the real program in a process of its own, on a free loopback port, and waits until it answers. The site must be built. */
export async function startServer(options: StartOptions = {}): Promise<RunningServer> {
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'commonhold-')));
  const port = await freePort();
  const baseUrl = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, [...memoryFlags, mainFile, 'serve'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'] ?? '',
      NODE_ENV: 'production',
      PORT: String(port),
      DATA_DIR: dataDir,
      ...options.environment,
    },
  });
  const written: string[] = [];
  child.stdout.on('data', (chunk: Buffer) => written.push(chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => written.push(chunk.toString()));
  await waitUntilReady(child, baseUrl, () => written.join(''));
  return {
    baseUrl,
    dataDir,
    process: child,
    log: () => written.join(''),
    [Symbol.asyncDispose]: async () => {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill('SIGTERM');
        await once(child, 'exit');
      }
      if (options.dataDir === undefined) await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Runs the command line once. */
export async function runCommand(
  parameters: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<{ readonly exitCode: number | null; readonly out: string; readonly error: string }> {
  const child = spawn(process.execPath, [mainFile, ...parameters], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'] ?? '', NODE_ENV: 'production', ...environment },
  });
  const out: string[] = [];
  const error: string[] = [];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => error.push(chunk.toString()));
  await once(child, 'close');
  return { exitCode: child.exitCode, out: out.join(''), error: error.join('') };
}

async function waitUntilReady(
  child: ChildProcess,
  baseUrl: string,
  log: () => string,
): Promise<void> {
  const deadline = Date.now() + startTimeoutMs;
  while (Date.now() < deadline) {
    if (child.exitCode !== null)
      throw new Error(`The server ended with ${child.exitCode}:\n${log()}`);
    try {
      const response = await fetch(`${baseUrl}/readyz`);
      if (response.ok) return;
    } catch {
      // Not listening yet: that is what is waited for.
    }
    await new Promise((resolve) => {
      setTimeout(resolve, 50);
    });
  }
  child.kill('SIGKILL');
  throw new Error(`The server was not ready within ${startTimeoutMs} ms:\n${log()}`);
}

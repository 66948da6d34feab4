import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, delimiter, dirname, join } from 'node:path';
import { listWorkspaces, repositoryRoot } from './repository.ts';

export interface CommandOutcome {
  readonly exitCode: number | null;
  /** What it printed, standard error included, in the order of printing. */
  readonly output: string;
}

/** A copy of the working tree in which faults may be planted. */
export interface PlantedCopy extends Disposable {
  /** Writes a file, or adds text to the end of one that is there; undone when disposed. */
  plant(path: string, text: string): Disposable;
  /** Runs one of the installed tools in the copy. */
  run(command: string, args: readonly string[]): CommandOutcome;
}

const leftOut = new Set(['node_modules', '.git', '.turbo', '.astro', 'dist', 'data', 'reports']);

/** Copies the tree without what is installed or built; `node_modules` are links to the real ones. */
export function createPlantedCopy(): PlantedCopy {
  const root = mkdtempSync(join(tmpdir(), 'commonhold-planted-'));
  cpSync(repositoryRoot, root, {
    recursive: true,
    filter: (source) => source === repositoryRoot || !leftOut.has(basename(source)),
  });
  for (const folder of ['', ...listWorkspaces().map((workspace) => workspace.folder)]) {
    const installed = join(repositoryRoot, folder, 'node_modules');
    if (existsSync(installed)) symlinkSync(installed, join(root, folder, 'node_modules'));
  }
  return {
    plant: (path, text) => plantIn(join(root, path), text),
    run: (command, args) => runIn(root, command, args),
    [Symbol.dispose]: () => rmSync(root, { recursive: true, force: true }),
  };
}

function plantIn(path: string, text: string): Disposable {
  const before = existsSync(path) ? readFileSync(path) : undefined;
  mkdirSync(dirname(path), { recursive: true });
  appendFileSync(path, text);
  return {
    [Symbol.dispose]: () =>
      before === undefined ? rmSync(path, { force: true }) : writeFileSync(path, before),
  };
}

function runIn(root: string, command: string, args: readonly string[]): CommandOutcome {
  const binaries = join(repositoryRoot, 'node_modules', '.bin');
  const log = join(root, 'planted-output.log');
  const handle = openSync(log, 'w');
  const result = spawnSync(join(binaries, command), args, {
    cwd: root,
    stdio: ['ignore', handle, handle],
    env: {
      ...environmentOutsideVitest(),
      PATH: `${binaries}${delimiter}${process.env['PATH'] ?? ''}`,
      NO_COLOR: '1',
      TURBO_TELEMETRY_DISABLED: '1',
      DO_NOT_TRACK: '1',
    },
  });
  closeSync(handle);
  if (result.error !== undefined) throw result.error;
  const output = readFileSync(log, 'utf8');
  rmSync(log);
  return { exitCode: result.status, output };
}

/** A tool started by a test must not take itself for a part of that test's run. */
function environmentOutsideVitest(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(?:VITEST|TEST$|NODE_ENV$|npm_)/.test(name)),
  );
}

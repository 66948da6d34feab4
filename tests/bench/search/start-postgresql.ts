import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chown, mkdir, readFile, readdir, stat } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { freePort } from '../../support/free-port.ts';

/** A PostgreSQL server of a benchmark's own. Disposing it stops it; its folder stays. */
export interface RunningPostgresql extends AsyncDisposable {
  /** Address of the database `commonhold`. */
  readonly url: string;
  readonly pid: number;
}

const packagedFolder = '/usr/lib/postgresql';
const stopTimeoutSeconds = 120;

/** The folder with `initdb` and `pg_ctl`; `undefined` where there is none. */
export async function findPostgresql(): Promise<string | undefined> {
  const packaged = await readdir(packagedFolder).catch(() => []);
  const folders = [
    ...packaged
      .toSorted((left, right) => Number(right) - Number(left))
      .map((version) => join(packagedFolder, version, 'bin')),
    ...(process.env['PATH'] ?? '').split(delimiter),
  ];
  for (const folder of folders) {
    const found = await stat(join(folder, 'initdb')).catch(() => undefined);
    if (found !== undefined) return folder;
  }
  return undefined;
}

/** A server with the settings that PostgreSQL comes with, over a folder that is made where it is missing. */
export async function startPostgresql(
  programs: string,
  folder: string,
): Promise<RunningPostgresql> {
  const data = join(folder, 'data');
  const isNew = (await stat(data).catch(() => undefined)) === undefined;
  if (isNew) {
    await makeFolder(folder);
    await run(join(programs, 'initdb'), [
      `--pgdata=${data}`,
      '--username=postgres',
      '--auth=trust',
      '--encoding=UTF8',
      '--locale=C.UTF-8',
    ]);
  }
  const port = await freePort();
  const control = join(programs, 'pg_ctl');
  await run(control, [
    'start',
    '--wait',
    `--pgdata=${data}`,
    `--log=${join(folder, 'log')}`,
    `--options=-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${folder}`,
  ]);
  const stop = () =>
    run(control, [
      'stop',
      '--wait',
      `--pgdata=${data}`,
      '--mode=fast',
      `--timeout=${stopTimeoutSeconds}`,
    ]);
  try {
    if (isNew) {
      await run(join(programs, 'createdb'), [
        '--host=127.0.0.1',
        `--port=${port}`,
        '--username=postgres',
        'commonhold',
      ]);
    }
    const pid = await pidOf(data);
    return {
      url: `postgresql://postgres@127.0.0.1:${port}/commonhold`,
      pid,
      [Symbol.asyncDispose]: stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** PostgreSQL refuses to run as root: then the account of its package runs it, and must be able to reach the folder. */
async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o755 });
  if (!isRoot()) return;
  const [user, group] = await Promise.all([idOf('-u'), idOf('-g')]);
  await chown(folder, user, group);
}

async function idOf(flag: '-u' | '-g'): Promise<number> {
  const { stdout } = await promisify(execFile)('id', [flag, 'postgres']);
  return Number(stdout);
}

async function pidOf(data: string): Promise<number> {
  const [pid] = (await readFile(join(data, 'postmaster.pid'), 'utf8')).split('\n');
  return Number(pid);
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}

async function run(program: string, parameters: readonly string[]): Promise<void> {
  const [command, ...rest] = isRoot()
    ? ['runuser', '-u', 'postgres', '--', program, ...parameters]
    : [program, ...parameters];
  // The server keeps open what it inherits, so that it inherits nothing but the place for complaints.
  const child = spawn(command, rest, { stdio: ['ignore', 'ignore', 'inherit'], cwd: '/' });
  await once(child, 'exit');
  if (child.exitCode !== 0) throw new Error(`${program} ended with ${child.exitCode}`);
}

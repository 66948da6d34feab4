/**
 * What lies in the data folder of an embedded database:
 *
 * - `database/` the PostgreSQL cluster, complete or absent, never half made
 * - `database.new/` a cluster in the making; whatever is found there at a start is thrown away
 * - `database.lock` held for as long as a process has the cluster open
 * - `database.owner.json` who that process is, and where its socket is
 * - `database.socket/` the socket, unless the path would be too long for one
 */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export interface DataFolder {
  readonly root: string;
  readonly cluster: string;
  readonly clusterInTheMaking: string;
  readonly lock: string;
  readonly owner: string;
  readonly socketFolder: string;
}

/** The name that PostgreSQL gives to its socket on port 5432, which `pg` expects inside the folder it is told. */
export const socketName = '.s.PGSQL.5432';
export const socketPort = 5432;

/** Bytes of a socket's path, with room below the 104 of macOS and the 108 of Linux (`sun_path`, unix(7)). */
const socketPathBytesMax = 100;

export function dataFolder(root: string): DataFolder {
  return {
    root,
    cluster: join(root, 'database'),
    clusterInTheMaking: join(root, 'database.new'),
    lock: join(root, 'database.lock'),
    owner: join(root, 'database.owner.json'),
    socketFolder: join(root, 'database.socket'),
  };
}

const temporaryPrefix = join(tmpdir(), 'commonhold-');

/** Makes a folder, for this user only, that the socket is to be in. Only the holder of the lock may call it. */
export async function makeSocketFolder(folder: DataFolder): Promise<string> {
  if (Buffer.byteLength(join(folder.socketFolder, socketName)) > socketPathBytesMax) {
    return mkdtemp(temporaryPrefix);
  }
  await removeSocketFolder(folder, folder.socketFolder);
  await mkdir(folder.socketFolder, { mode: 0o700 });
  return folder.socketFolder;
}

/** Removes a folder that `makeSocketFolder` made, in this process or in a dead one; any other path is left alone. */
export async function removeSocketFolder(folder: DataFolder, path: string): Promise<void> {
  const isTemporary =
    path.startsWith(temporaryPrefix) && dirname(path) === dirname(temporaryPrefix);
  if (path !== folder.socketFolder && !isTemporary) return;
  await rm(path, { recursive: true, force: true });
}

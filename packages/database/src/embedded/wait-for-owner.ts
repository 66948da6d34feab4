import { setTimeout as wait } from 'node:timers/promises';
import type { DataFolder } from './data-folder.ts';
import { acquireFolderLock } from './folder-lock.ts';
import { readOwner } from './owner-file.ts';

/** A first start takes a few seconds on a small machine. */
const waitMs = 60_000;
const intervalMs = 100;

/**
 * Waits until the process that holds the folder's lock answers on its socket.
 *
 * @returns `gone` where nobody holds the lock any more, `silent` where the time ran out.
 */
export async function waitForOwner(
  folder: DataFolder,
  onProgress?: (message: string) => void,
): Promise<{ readonly pid: number; readonly socketFolder: string } | 'gone' | 'silent'> {
  const deadline = Date.now() + waitMs;
  for (let round = 0; Date.now() < deadline; round += 1) {
    const owner = await readOwner(folder.owner);
    if (owner?.socketFolder !== undefined) {
      return { pid: owner.pid, socketFolder: owner.socketFolder };
    }
    const lock = acquireFolderLock(folder.lock);
    if (lock.ok) {
      lock.value.release();
      return 'gone';
    }
    if (round === 10) onProgress?.('Waiting for the process that is starting the database');
    await wait(intervalMs);
  }
  return 'silent';
}

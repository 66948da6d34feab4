import { DatabaseSync } from 'node:sqlite';
import { type Result, err, ok } from '@commonhold/schemas/result';
import { reasonOf } from '../open/reason-of.ts';

export interface FolderLock {
  release(): void;
}

export type FolderLockError =
  | { readonly kind: 'held' }
  | { readonly kind: 'unusable'; readonly reason: string };

/** SQLITE_BUSY. Source: https://sqlite.org/rescode.html#busy */
const sqliteBusy = 5;

/**
 * Takes the lock, or says at once that another process (or another part of this one) holds it.
 *
 * Node offers no lock of its own, and a file that merely holds a process id lies as soon as that
 * id is given to somebody else or the process runs in another container. SQLite, which is part
 * of Node, locks its file through the operating system, which lets go of it whenever and however the
 * process ends. The file stays empty.
 */
export function acquireFolderLock(path: string): Result<FolderLock, FolderLockError> {
  let file: DatabaseSync | undefined;
  try {
    file = new DatabaseSync(path);
    file.exec('pragma journal_mode = memory; pragma locking_mode = exclusive; begin exclusive');
  } catch (error) {
    file?.close();
    if (isBusy(error)) return err({ kind: 'held' });
    return err({ kind: 'unusable', reason: reasonOf(error) });
  }
  const held = file;
  return ok({ release: () => held.close() });
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === sqliteBusy;
}

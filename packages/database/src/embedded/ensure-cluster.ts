import { existsSync } from 'node:fs';
import { open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Result, ok } from '@commonhold/schemas/result';
import type { DataFolder } from './data-folder.ts';
import { createCluster } from './database-thread.ts';

/**
 * Makes the cluster where there is none. It gets its name only when it is complete and on
 * the disk, so that a start that is cut short leaves nothing that a later one would trip over.
 */
export async function ensureCluster(
  folder: DataFolder,
  onProgress?: (message: string) => void,
): Promise<Result<void, string>> {
  await rm(folder.clusterInTheMaking, { recursive: true, force: true });
  if (existsSync(folder.cluster)) return ok(undefined);
  onProgress?.('Creating the database (only at the first start)');
  const created = await createCluster(folder.clusterInTheMaking);
  if (!created.ok) return created;
  await syncTree(folder.clusterInTheMaking);
  await rename(folder.clusterInTheMaking, folder.cluster);
  await sync(folder.root);
  return ok(undefined);
}

/** Forces a folder and all below it to the disk. */
async function syncTree(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await syncTree(path);
    else await sync(path);
  }
  await sync(folder);
}

async function sync(path: string): Promise<void> {
  await using file = await open(path, 'r');
  await file.sync();
}

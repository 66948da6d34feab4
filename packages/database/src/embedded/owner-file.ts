import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { z } from 'zod';

/** The process that has the embedded database open. Only a note for others: the lock decides. */
export const Owner = z.object({
  pid: z.int(),
  startedAt: z.iso.datetime(),
  /** Where its socket is; absent while it starts. */
  socketFolder: z.string().optional(),
});
export type Owner = z.infer<typeof Owner>;

export async function writeOwner(path: string, owner: Owner): Promise<void> {
  await writeFile(`${path}.new`, `${JSON.stringify(owner)}\n`, { mode: 0o600 });
  await rename(`${path}.new`, path);
}

/** @returns undefined where there is no note, or none that can be read. */
export async function readOwner(path: string): Promise<Owner | undefined> {
  try {
    return Owner.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    // A note that is absent or broken says nothing, which is what the caller is told.
    return undefined;
  }
}

export async function removeOwner(path: string): Promise<void> {
  await rm(path, { force: true });
}

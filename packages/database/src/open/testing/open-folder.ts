import { openDatabase } from '../open-database.ts';
import type { Database, OpenOptions } from '../database.ts';

/** Opens the embedded database of a folder or fails the test with the reason. */
export async function openFolder(
  dataDir: string,
  options: Partial<Extract<OpenOptions, { kind: 'embedded' }>> = {},
): Promise<Database> {
  const opened = await openDatabase({ kind: 'embedded', dataDir, ...options });
  if (!opened.ok) throw new Error(opened.error.message);
  return opened.value;
}

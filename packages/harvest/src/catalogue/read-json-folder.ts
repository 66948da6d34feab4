import { readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { SourceReadError } from '@commonhold/registry/harvest';
import { recordSizeBytesMax } from '@commonhold/schemas/good';
import { err, ok } from '@commonhold/schemas/result';
import type { Result } from '@commonhold/schemas/result';

/** A parsed file; `key` is its name without `.json`. */
export interface JsonFile {
  readonly path: string;
  readonly key: string;
  readonly value: unknown;
}

/** All `.json` files of one folder in the order of their names; folders and other files are passed over. */
export async function readJsonFolder(
  folder: string,
): Promise<Result<readonly JsonFile[], SourceReadError>> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    const names = entries
      .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
      .map((entry) => entry.name)
      .toSorted();
    const files: JsonFile[] = [];
    for (const name of names) {
      const file = await readJsonFile(join(folder, name), name.slice(0, -'.json'.length));
      if (!file.ok) return file;
      files.push(file.value);
    }
    return ok(files);
  } catch (error) {
    return unreadable(folder, error);
  }
}

async function readJsonFile(path: string, key: string): Promise<Result<JsonFile, SourceReadError>> {
  const { size } = await stat(path);
  if (size > recordSizeBytesMax) {
    return err({ kind: 'too-large', path, sizeBytes: size, sizeBytesMax: recordSizeBytesMax });
  }
  const text = await readFile(path, 'utf8');
  try {
    const value: unknown = JSON.parse(text);
    return ok({ path, key, value });
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return err({
      kind: 'wrong-shape',
      path,
      reason: `it is not JSON: ${error.message}`,
      remedy: 'mend the syntax at the place named',
    });
  }
}

function unreadable(path: string, error: unknown): Result<never, SourceReadError> {
  if (!(error instanceof Error && 'code' in error)) throw error;
  return err({
    kind: 'unreadable',
    path,
    reason: error.message,
    remedy: 'give the folder that holds goods/ and organisations/, readable by this process',
  });
}

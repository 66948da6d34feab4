import { open, stat } from 'node:fs/promises';
import type { SourceReadError } from '@commonhold/registry/harvest';
import { type Result, err, ok } from '@commonhold/schemas/result';

/**
 * A text file in UTF-8, read whole. The size is looked at before anything is read, and no more than
 * `sizeBytesMax` bytes are ever held, even where the file grows meanwhile.
 *
 * Errors: `too-large`, and `unreadable` for what is missing, no regular file, binary or not UTF-8.
 */
export async function readTextFile(
  path: string,
  sizeBytesMax: number,
): Promise<Result<string, SourceReadError>> {
  try {
    const info = await stat(path);
    if (info.isDirectory()) {
      return unreadable(path, 'is a folder, not a file', 'Name the file itself.');
    }
    if (!info.isFile()) {
      return unreadable(
        path,
        'is not a regular file',
        'Copy the content into a file and name that.',
      );
    }
    if (info.size > sizeBytesMax) {
      return err({ kind: 'too-large', path, sizeBytes: info.size, sizeBytesMax });
    }
    return decode(path, await readBytes(path, sizeBytesMax), sizeBytesMax);
  } catch (error) {
    return err(toReadError(path, error));
  }
}

/** What the file system's own failure means for a reader of a source. Errors that are not the file system's are thrown on. */
export function toReadError(path: string, error: unknown): SourceReadError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
  if (code === undefined || !/^E[A-Z0-9]+$/u.test(code)) throw error;
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return {
      kind: 'unreadable',
      path,
      reason: 'does not exist',
      remedy: 'Check the path; a relative one is read from the folder in which the command runs.',
    };
  }
  return {
    kind: 'unreadable',
    path,
    reason: `cannot be read (${code})`,
    remedy: 'Check that the file exists and that this user may read it.',
  };
}

async function readBytes(path: string, sizeBytesMax: number): Promise<Uint8Array> {
  await using handle = await open(path, 'r');
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of handle.createReadStream({ end: sizeBytesMax, autoClose: false })) {
    if (!(chunk instanceof Uint8Array)) continue;
    chunks.push(chunk);
    size += chunk.byteLength;
  }
  return Buffer.concat(chunks, size);
}

function decode(
  path: string,
  bytes: Uint8Array,
  sizeBytesMax: number,
): Result<string, SourceReadError> {
  if (bytes.byteLength > sizeBytesMax) {
    return err({ kind: 'too-large', path, sizeBytes: bytes.byteLength, sizeBytesMax });
  }
  if (bytes.byteLength === 0) {
    return unreadable(path, 'is empty', 'Fetch the file again; it was perhaps cut off.');
  }
  if (bytes.includes(0)) {
    return unreadable(
      path,
      'holds zero bytes, so it is binary or not in UTF-8',
      'Unpack it or save it as UTF-8 text.',
    );
  }
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    // A fatal decoder reports wrong bytes only by throwing.
    return unreadable(path, 'is not valid UTF-8', 'Save it as UTF-8 text.');
  }
}

function unreadable(
  path: string,
  reason: string,
  remedy: string,
): { readonly ok: false; readonly error: SourceReadError } {
  return err({ kind: 'unreadable', path, reason, remedy });
}

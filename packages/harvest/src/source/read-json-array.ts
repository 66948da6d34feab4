import type { SourceReadError } from '@commonhold/registry/harvest';
import { type Result, err, ok } from '@commonhold/schemas/result';
import { findJsonFault } from './find-json-fault.ts';
import { readTextFile } from './read-text-file.ts';

const sizeBytesMax = 64 * 1024 * 1024;
const jsonBounds = { depthMax: 64, valuesMax: 4_000_000 } as const;
const recordsMax = 100_000;

/**
 * The elements of a file that holds one JSON array. At most 64 MiB, 64 levels and 100,000 elements.
 * A file that holds one object counts as a list of it where `isElement` says so.
 * Errors: those of reading a text file, and `wrong-shape` for anything that is no JSON array.
 */
export async function readJsonArray(
  path: string,
  isElement: (value: object) => boolean = () => false,
): Promise<Result<readonly unknown[], SourceReadError>> {
  const text = await readTextFile(path, sizeBytesMax);
  if (!text.ok) return text;
  const fault = findJsonFault(text.value, jsonBounds);
  if (fault !== undefined) {
    return wrongShape(
      path,
      `${fault.reason} (line ${fault.line})`,
      'Mend the file or fetch it again.',
    );
  }
  const parsed = parse(text.value);
  if (!parsed.ok) {
    return wrongShape(
      path,
      `is not valid JSON: ${parsed.error}`,
      'Fetch the file again; it was perhaps cut off.',
    );
  }
  const { value } = parsed;
  if (typeof value === 'object' && value !== null && !Array.isArray(value) && isElement(value)) {
    return ok([value]);
  }
  if (!Array.isArray(value)) {
    return wrongShape(
      path,
      `holds ${describe(value)} where a list of records is expected`,
      'Give the list itself: a JSON array with one object for each record.',
    );
  }
  const records: readonly unknown[] = value;
  if (records.length === 0) {
    return wrongShape(
      path,
      'holds an empty list',
      'Fetch the file again; the source lists records.',
    );
  }
  if (records.length > recordsMax) {
    return wrongShape(path, `holds more than ${recordsMax} records`, 'Split the file.');
  }
  if (
    !records.some(
      (record) => typeof record === 'object' && record !== null && !Array.isArray(record),
    )
  ) {
    return wrongShape(
      path,
      'holds a list without a single object',
      'Give a JSON array with one object for each record.',
    );
  }
  return ok(records);
}

function parse(text: string): Result<unknown, string> {
  try {
    const value: unknown = JSON.parse(text);
    return ok(value);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return err(error.message.replaceAll(/\s+/gu, ' ').slice(0, 200));
  }
}

function describe(value: unknown): string {
  if (value === null) return 'null';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

function wrongShape(
  path: string,
  reason: string,
  remedy: string,
): { readonly ok: false; readonly error: SourceReadError } {
  return err({ kind: 'wrong-shape', path, reason, remedy });
}

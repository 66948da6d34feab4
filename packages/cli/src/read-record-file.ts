import { readFile, stat } from 'node:fs/promises';
import { CatalogueEntry, GoodRecord, recordSizeBytesMax } from '@commonhold/schemas/good';
import { toInputIssues } from '@commonhold/schemas/error';
import { type Result, err, ok } from '@commonhold/schemas/result';
import { z } from 'zod';

export interface RecordFileError {
  readonly path: string;
  /** One sentence a fault: where and what. */
  readonly faults: readonly string[];
  readonly remedy: string;
}

/** A record with the name by which its file knows it. */
export interface NamedRecord {
  readonly name: string;
  readonly record: GoodRecord;
}

/**
 * Reads files of other catalogues, which this package knows nothing of.
 *
 * @returns `undefined` where the file is of none of their forms.
 */
export type ReadForeignFile = (
  path: string,
) => Promise<Result<readonly NamedRecord[], RecordFileError> | undefined>;

export interface RecordFile {
  readonly record: GoodRecord;
  readonly entry?: CatalogueEntry;
}

const Served = z.object({ good: z.object({ revision: z.object({ record: GoodRecord }) }) });

/** Reads a record, a catalogue file (`{ id, slug, record }`) or an answer of the API (`/goods/{slug}.json`). */
export async function readRecordFile(path: string): Promise<Result<RecordFile, RecordFileError>> {
  const json = await readJson(path);
  if (!json.ok) return json;
  const entry = CatalogueEntry.safeParse(json.value);
  if (entry.success) return ok({ record: entry.data.record, entry: entry.data });
  const served = Served.safeParse(json.value);
  if (served.success) return ok({ record: served.data.good.revision.record });
  const isEntry = typeof json.value === 'object' && json.value !== null && 'record' in json.value;
  const record = GoodRecord.safeParse(json.value);
  if (record.success) return ok({ record: record.data });
  const { error } = isEntry ? entry : record;
  return err({
    path,
    faults: toInputIssues(error ?? record.error).map(
      ({ path: place, message }) => `${place === '' ? '/' : place}: ${message}`,
    ),
    remedy:
      'Mend the places named; the shape of a record is described in packages/schemas/src/good.',
  });
}

async function readJson(path: string): Promise<Result<unknown, RecordFileError>> {
  try {
    const { size } = await stat(path);
    if (size > recordSizeBytesMax) {
      return err({
        path,
        faults: [`The file has ${size} bytes; a record has at most ${recordSizeBytesMax}.`],
        remedy: 'Give the file of one record.',
      });
    }
    return ok(JSON.parse(await readFile(path, 'utf8')));
  } catch (error) {
    return err({
      path,
      faults: [error instanceof Error ? error.message : String(error)],
      remedy: 'Give the path of a readable JSON file.',
    });
  }
}

import { readFile, stat } from 'node:fs/promises';
import { recordSha256 } from '@commonhold/assessment/assess';
import { EvidenceReport } from '@commonhold/schemas/assessment';
import { toInputIssues } from '@commonhold/schemas/error';
import type { CollectedEvidence } from '@commonhold/schemas/evidence';
import type { GoodRecord } from '@commonhold/schemas/good';
import { type Result, err, ok } from '@commonhold/schemas/result';
import type { RecordFileError } from './read-record-file.ts';

const sizeBytesMax = 10_000_000;

/** Reads what `/goods/{slug}/evidence` answers. Refused where it was found for another revision than this record. */
export async function readEvidenceFile(
  path: string,
  record: GoodRecord,
): Promise<Result<CollectedEvidence, RecordFileError>> {
  const json = await readJson(path);
  if (!json.ok) return json;
  const report = EvidenceReport.safeParse(json.value);
  if (!report.success) {
    return err({
      path,
      faults: toInputIssues(report.error).map(
        ({ path: place, message }) => `${place === '' ? '/' : place}: ${message}`,
      ),
      remedy: 'Give what the registry answers at /api/v1/goods/{slug}/evidence.',
    });
  }
  const { recordSha256: about, collected } = report.data;
  if (about === recordSha256(record)) return ok(collected);
  return err({
    path,
    faults: [
      `It was found for the record with digest ${about}, and this one has ${recordSha256(record)}.`,
    ],
    remedy: 'Fetch the record and the evidence of the same revision.',
  });
}

async function readJson(path: string): Promise<Result<unknown, RecordFileError>> {
  const remedy = 'Give the path of a readable JSON file.';
  try {
    const { size } = await stat(path);
    if (size > sizeBytesMax) {
      return err({
        path,
        faults: [`The file has ${size} bytes, more than ${sizeBytesMax}.`],
        remedy,
      });
    }
    return ok(JSON.parse(await readFile(path, 'utf8')));
  } catch (error) {
    return err({ path, faults: [error instanceof Error ? error.message : String(error)], remedy });
  }
}

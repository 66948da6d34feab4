import { type Result, err, ok } from '@commonhold/schemas/result';
import { describeValueAt } from '../source/describe-value.ts';
import type { ReadApplication } from './application.ts';
import { isNomineeRecord, readNomineeRecord } from './nominee-record.ts';
import { readPortalRecord } from './portal-record.ts';
import { isVersionOneRecord, readVersionOneRecord } from './version-one-record.ts';

export interface WrongField {
  readonly field: string;
  readonly found: string;
}

/** A record in whichever form of the source it is. Errors: each field whose type no form has. */
export function readRecord(
  served: Readonly<Record<string, unknown>>,
): Result<ReadApplication, readonly WrongField[]> {
  const read = isVersionOneRecord(served)
    ? readVersionOneRecord(served)
    : isNomineeRecord(served)
      ? readNomineeRecord(served)
      : readPortalRecord(served);
  if (read.success) return ok(read.data);
  return err(
    read.error.issues.slice(0, 10).map(({ path }) => ({
      field: path.join('.'),
      found: describeValueAt(served, path),
    })),
  );
}

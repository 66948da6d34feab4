import type { RecordPointer } from '@commonhold/schemas/evidence';
import type { Reader } from '../language/reader.ts';

/** The fields that pointers into a record lead to, in words and once each; `/components/0/licences` is "Parts and licences". */
export function claimLabels(reader: Reader, pointers: readonly RecordPointer[]): readonly string[] {
  return [...new Set(pointers.map((pointer) => fieldLabel(reader, pointer)))];
}

/** The word for the field of a record that a pointer leads into. */
export function fieldLabel(reader: Reader, pointer: RecordPointer): string {
  const field = pointer.split('/')[1];
  if (field === undefined || field === '') return reader.messages.good.wholeRecord;
  const fields: Readonly<Record<string, string>> = reader.messages.labels.field;
  return Object.hasOwn(fields, field) ? (fields[field] ?? field) : field;
}

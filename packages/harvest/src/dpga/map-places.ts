import type { PlaceCode } from '@commonhold/schemas/text';
import { readPlaces } from '../country/read-places.ts';
import type { RecordNotes } from './record-notes.ts';

/** Places as codes. Every name that was mended or is not known gets a notice; nothing is left out silently. */
export function mapPlaces(
  served: readonly string[] | undefined,
  field: string,
  notes: RecordNotes,
): readonly PlaceCode[] {
  const { codes, mended, unknown } = readPlaces(served ?? []);
  for (const { name, code } of mended) {
    notes.book.add('dpga.place-mended', field, { original: name, found: code });
  }
  for (const name of unknown) notes.book.add('dpga.place-unknown', field, { original: name });
  return codes;
}

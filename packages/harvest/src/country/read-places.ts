import { type PlaceCode, bounds } from '@commonhold/schemas/text';
import { readPlace } from './read-place.ts';

export interface ReadPlaces {
  /** Sorted, each once. */
  readonly codes: readonly PlaceCode[];
  readonly mended: readonly { readonly name: string; readonly code: PlaceCode }[];
  readonly unknown: readonly string[];
}

/** The places that a list of names stands for, with every name that had to be mended and every one that is not known. */
export function readPlaces(names: readonly string[]): ReadPlaces {
  const codes = new Set<PlaceCode>();
  const mended: { readonly name: string; readonly code: PlaceCode }[] = [];
  const unknown: string[] = [];
  for (const name of names) {
    if (name.trim() === '') continue;
    const place = readPlace(name);
    if (place === undefined) unknown.push(name);
    else {
      codes.add(place.code);
      if (place.isMended) mended.push({ name, code: place.code });
    }
  }
  return { codes: [...codes].toSorted().slice(0, bounds.listMax), mended, unknown };
}

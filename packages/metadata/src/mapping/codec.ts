import type { JsonValue } from '../linked-data/json-ld-document.ts';
import type { GoodIris } from '../linked-data/good-iris.ts';

/** Where a value stands: the IRIs of its good and the JSON Pointer to it in the record. */
export interface Place {
  readonly iris: GoodIris;
  readonly pointer: string;
}

/**
 * One kind of value, from the record to JSON-LD and back. `read` is given what a property
 * holds in expanded JSON-LD. It repairs nothing: what it cannot read it passes on as it is, so that the schema of
 * the record reports it with its place.
 */
export interface Codec<V> {
  write(value: V, place: Place): JsonValue;
  read(values: readonly unknown[]): unknown;
}

/** A node of an expanded JSON-LD document: full IRIs and keywords to lists of values. */
export type ExpandedNode = Readonly<Record<string, unknown>>;

export function isExpandedNode(value: unknown): value is ExpandedNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The place one step further down. */
export function below(place: Place, step: string | number): Place {
  return { ...place, pointer: `${place.pointer}/${step}` };
}

/** The only value; several are passed on as a list, which the schema refuses where one is due. */
export function single(values: readonly unknown[], read: (value: unknown) => unknown): unknown {
  return values.length === 1 ? read(values[0]) : values.map(read);
}

/** Any number of values, each by the codec of one. An empty list stays an empty list. */
export function listOf<V>(codec: Codec<V>): Codec<readonly V[]> {
  return {
    write: (list, place) => list.map((value, index) => codec.write(value, below(place, index))),
    read: (values) => values.map((value) => codec.read([value])),
  };
}

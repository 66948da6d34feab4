import { type Term, iriOf } from '../context/context-v1.ts';
import type { JsonObject } from '../linked-data/json-ld-document.ts';
import { pointerToIri } from '../linked-data/record-pointer-iri.ts';
import {
  type Codec,
  type ExpandedNode,
  type Place,
  below,
  isExpandedNode,
  single,
} from './codec.ts';

/** How one key of a record becomes properties of a node, and how they become that key again. */
export interface Field<Owner> {
  readonly key: keyof Owner & string;
  write(owner: Owner, place: Place): JsonObject;
  read(node: ExpandedNode): unknown;
}

/**
 * Makes the fields of one record type.
 *
 * `field('title', 'title', localizedText)` maps a key to a term. `listField` is for lists that a record
 * may not lack: a node without the property has an empty one. `group('dataset', fields, marker)` maps a key that
 * holds a record to properties of the same node; the group is there when its marker is.
 */
export function fieldsOf<Owner extends object>() {
  type Key = keyof Owner & string;
  type Value<K extends Key> = Exclude<Owner[K], undefined>;

  function field<K extends Key>(key: K, term: Term, codec: Codec<Value<K>>): Field<Owner> {
    const iri = iriOf(term);
    return {
      key,
      write: (owner, place) =>
        writeDefined(owner, key, (value) => ({ [term]: codec.write(value, below(place, key)) })),
      read: (node) => {
        const values = node[iri];
        return Array.isArray(values) ? codec.read(values) : undefined;
      },
    };
  }

  function listField<K extends Key>(key: K, term: Term, codec: Codec<Value<K>>): Field<Owner> {
    const maybeList = field(key, term, codec);
    return { ...maybeList, read: (node) => maybeList.read(node) ?? [] };
  }

  function group<K extends Key>(
    key: K,
    fields: readonly Field<Value<K>>[],
    marker: Term,
  ): Field<Owner> {
    const iri = iriOf(marker);
    return {
      key,
      write: (owner, place) =>
        writeDefined(owner, key, (value) => writeFields(fields, value, below(place, key))),
      read: (node) => (iri in node ? readFields(fields, node) : undefined),
    };
  }

  function writeDefined<K extends Key>(
    owner: Owner,
    key: K,
    write: (value: Value<K>) => JsonObject,
  ): JsonObject {
    const value = owner[key];
    return isDefined(value) ? write(value) : {};
  }

  return { field, listField, group };
}

export function writeFields<Owner>(
  fields: readonly Field<Owner>[],
  owner: Owner,
  place: Place,
): JsonObject {
  return Object.fromEntries(fields.flatMap((field) => Object.entries(field.write(owner, place))));
}

/** What is not there is left out, so that the schema sees it as absent. */
export function readFields<Owner>(fields: readonly Field<Owner>[], node: ExpandedNode): object {
  const entries = fields.map((field) => [field.key, field.read(node)] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

export interface NodeOptions<Owner> {
  readonly types: readonly string[];
  readonly fields: readonly Field<Owner>[];
  /** The node's IRI; without it, the place in the revision. */
  readonly iri?: (owner: Owner, place: Place) => string;
  /** What follows from the value and is not read back: links to shared vocabularies. */
  readonly derived?: (owner: Owner, place: Place) => JsonObject;
}

/** A node of its own under a property. No node is blank: what has no better IRI is named by its place in the revision. */
export function nodeOf<Owner>(options: NodeOptions<Owner>): Codec<Owner> {
  const { types, fields, iri, derived } = options;
  return {
    write: (owner, place) => ({
      '@id': iri?.(owner, place) ?? placeIri(place),
      '@type': types,
      ...writeFields(fields, owner, place),
      ...derived?.(owner, place),
    }),
    read: (values) =>
      single(values, (value) => (isExpandedNode(value) ? readFields(fields, value) : value)),
  };
}

export function placeIri(place: Place, suffix = ''): string {
  return pointerToIri(place.iris.revision, place.pointer) + suffix;
}

function isDefined<T>(value: T): value is Exclude<T, undefined> {
  return value !== undefined;
}

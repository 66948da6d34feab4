import type { JsonObject, JsonValue } from './json-ld-document.ts';

/** Leaves out what is absent and lists with nothing in them. */
export function withoutEmpty(node: Readonly<Record<string, JsonValue | undefined>>): JsonObject {
  const kept: Record<string, JsonValue> = {};
  for (const [term, value] of Object.entries(node)) {
    if (value !== undefined && !(Array.isArray(value) && value.length === 0)) kept[term] = value;
  }
  return kept;
}

/** Each value once, in the order of their first appearance, without those that are absent. */
export function distinct(values: readonly (string | undefined)[]): readonly string[] {
  return [...new Set(values.filter((value) => value !== undefined))];
}

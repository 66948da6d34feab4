/** The value at a path of a parsed document, as JSON of at most 200 characters; `nothing` where there is none. */
export function describeValueAt(document: unknown, path: readonly PropertyKey[]): string {
  const value = path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined,
    document,
  );
  return (JSON.stringify(value) ?? 'nothing').slice(0, 200);
}

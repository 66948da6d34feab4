const countMax = 5_000;

/** Keeps what was worked out for a licence expression. A bound keeps hostile input from filling the memory. */
export function remember<Value>(
  work: (expression: string) => Value,
): (expression: string) => Value {
  const known = new Map<string, { readonly value: Value }>();
  return (expression) => {
    const kept = known.get(expression);
    if (kept !== undefined) return kept.value;
    const value = work(expression);
    if (known.size >= countMax) known.clear();
    known.set(expression, { value });
    return value;
  };
}

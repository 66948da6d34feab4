/** Works out something that hangs on a part of a standard alone, once for each part. */
export function onceFor<Part extends object, Value>(
  make: (part: Part) => Value,
): (part: Part) => Value {
  const made = new WeakMap<Part, { readonly value: Value }>();
  return (part) => {
    const known = made.get(part);
    if (known !== undefined) return known.value;
    const value = make(part);
    made.set(part, { value });
    return value;
  };
}

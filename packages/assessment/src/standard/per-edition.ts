import type { StandardEdition } from './standards.ts';

/** Works out something that hangs on an edition and one of its parts alone, once for each pair. */
export function perEdition<Part extends object, Value>(
  make: (edition: StandardEdition, part: Part) => Value,
): (edition: StandardEdition, part: Part) => Value {
  const made = new WeakMap<StandardEdition, WeakMap<Part, { readonly value: Value }>>();
  return (edition, part) => {
    const ofEdition = made.get(edition) ?? new WeakMap<Part, { readonly value: Value }>();
    const known = ofEdition.get(part);
    if (known !== undefined) return known.value;
    const value = make(edition, part);
    made.set(edition, ofEdition.set(part, { value }));
    return value;
  };
}

import { onceFor } from './once-for.ts';
import type { StandardEdition } from './standards.ts';

/** Works out something that hangs on an edition and one of its parts alone, once for each pair. */
export function perEdition<Part extends object, Value>(
  make: (edition: StandardEdition, part: Part) => Value,
): (edition: StandardEdition, part: Part) => Value {
  const ofEdition = onceFor((edition: StandardEdition) =>
    onceFor((part: Part) => make(edition, part)),
  );
  return (edition, part) => ofEdition(edition)(part);
}

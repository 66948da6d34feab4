/** A value of a record and where it is, as a JSON Pointer (RFC 6901). */
export interface Found {
  readonly pointer: string;
  readonly value: unknown;
}

/**
 * Finds the values that a pattern of `standards/README.md` names. Absent values, empty texts and empty
 * lists or objects are not found.
 */
export function findValues(from: Found, pattern: string): readonly Found[] {
  return pattern
    .split('/')
    .slice(1)
    .reduce<readonly Found[]>(
      (found, segment) => found.flatMap((one) => step(one, segment)),
      [from],
    )
    .filter(({ value }) => isGiven(value));
}

/** Whether anything has been said: not absent, not blank, not an empty list or object. */
export function isGiven(value: unknown): boolean {
  if (value === undefined || value === null) return false;
  if (typeof value === 'string') return value.trim() !== '';
  if (typeof value === 'object') return Object.keys(value).length > 0;
  return true;
}

const segmentForm =
  /^(?<name>[^[]+)(?:\[(?<not>!?)(?<member>[A-Za-z]+)(?:=(?<wanted>[^\]]+))?\])?$/u;

function step({ pointer, value }: Found, segment: string): readonly Found[] {
  const { name, not, member, wanted } = segmentForm.exec(segment)?.groups ?? {};
  if (name === undefined) return [];
  if (name !== '*') {
    return [{ pointer: `${pointer}/${name}`, value: memberOf(value, name) }].filter((found) =>
      isGiven(found.value),
    );
  }
  if (!Array.isArray(value)) return [];
  return value.flatMap((element: unknown, index) => {
    const found = { pointer: `${pointer}/${index}`, value: element };
    if (member === undefined) return [found];
    const actual = memberOf(element, member);
    const matches = wanted === undefined ? actual === true : actual === wanted;
    return matches === (not !== '!') ? [found] : [];
  });
}

function memberOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return Object.entries(value).find(([key]) => key === name)?.[1];
}

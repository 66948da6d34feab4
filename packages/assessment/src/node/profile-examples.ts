import { readFile } from 'node:fs/promises';
import { z } from 'zod';

/** `examples.json` beside a profile. For tests only. */
export const ProfileExamples = z.strictObject({
  profile: z.string(),
  version: z.string(),
  note: z.string(),
  record: z.json(),
  cases: z
    .array(
      z.strictObject({
        rule: z.string(),
        verdict: z.enum(['met', 'not-met', 'undetermined', 'not-applicable']),
        changes: z.array(
          z.strictObject({
            op: z.enum(['remove', 'replace']),
            path: z.string().startsWith('/'),
            value: z.json().optional(),
          }),
        ),
        linkChecks: z
          .array(z.strictObject({ url: z.string(), isReachable: z.boolean() }))
          .optional(),
      }),
    )
    .min(1),
});
export type ProfileExamples = z.infer<typeof ProfileExamples>;

type Json = z.infer<typeof ProfileExamples>['record'];
type Change = ProfileExamples['cases'][number]['changes'][number];

export async function readExamples(path: URL): Promise<ProfileExamples> {
  return ProfileExamples.parse(JSON.parse(await readFile(path, 'utf8')));
}

/** The record after the changes, in their order (RFC 6902, `remove` and `replace`). */
export function changed(record: Json, changes: readonly Change[]): Json {
  return changes.reduce<Json>(
    (value, change) => apply(value, change.path.split('/').slice(1), change),
    record,
  );
}

function apply(value: Json, [key = '', ...rest]: readonly string[], change: Change): Json {
  if (Array.isArray(value)) {
    return value.flatMap((element, index) =>
      String(index) === key ? inner(element, rest, change) : [element],
    );
  }
  if (typeof value !== 'object' || value === null || !(key in value)) {
    throw new Error(`The example changes a value that is not there: ${change.path}`);
  }
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, member]) =>
      name === key
        ? inner(member, rest, change).map((kept) => [name, kept] as const)
        : [[name, member] as const],
    ),
  );
}

function inner(value: Json, rest: readonly string[], change: Change): readonly Json[] {
  if (rest.length > 0) return [apply(value, rest, change)];
  return change.op === 'remove' ? [] : [change.value ?? null];
}

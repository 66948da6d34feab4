import { Verdict } from '@commonhold/schemas/assessment';
import { CollectedEvidence } from '@commonhold/schemas/evidence';
import { z } from 'zod';

/** A record that passes or fails, as a change to a base record, with what each rule must say of it. */
export const Example = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/u),
  title: z.string().trim().min(1).max(300),
  base: z.string(),
  /** A JSON merge patch (RFC 7396): a value replaces, `null` removes, lists are replaced whole. */
  patch: z.record(z.string(), z.json()),
  /** The verdict of each rule that the example is about. */
  expect: z.record(z.string(), Verdict),
  /** What was found on the web, for rules about that. */
  collected: CollectedEvidence.optional(),
  outcome: Verdict.optional(),
  verdict: z.string().optional(),
});
export type Example = z.infer<typeof Example>;

/** `examples/bases.json` and `examples/examples.json` of one version of one standard. */
export const ExampleBases = z.strictObject({ bases: z.record(z.string(), z.json()) });
export const ExamplesFile = z.strictObject({ examples: z.array(Example).min(1).readonly() });

/** Applies a JSON merge patch. Source: RFC 7396, section 2. */
export function mergePatch(target: unknown, patch: unknown): unknown {
  if (!isObject(patch)) return patch;
  const result: Record<string, unknown> = isObject(target) ? { ...target } : {};
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete result[key];
    else result[key] = mergePatch(result[key], value);
  }
  return result;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

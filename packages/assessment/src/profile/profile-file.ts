import { z } from 'zod';
import { GoodKind } from '@commonhold/schemas/good';
import { StandardId } from '@commonhold/schemas/assessment';

const sentence = z.string().trim().min(1).max(2_000);
const pattern = z
  .string()
  .regex(/^(?:\/(?:[A-Za-z0-9]+|\*(?:\[!?[A-Za-z]+(?:=[A-Za-z0-9-]+)?\])?))+$/u);

/** What a value must be, where being there is not enough. */
export const ProfileTest = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('text-length'),
    min: z.int().min(0),
    max: z.int().min(1),
  }),
  z.strictObject({ kind: z.literal('pattern'), pattern: z.string().max(300) }),
  z.strictObject({ kind: z.literal('one-of'), values: z.array(z.string()).min(1).readonly() }),
  z.strictObject({
    kind: z.literal('in-vocabulary'),
    vocabulary: z.enum(['eu-data-theme', 'high-value-category']),
  }),
  z.strictObject({ kind: z.literal('licence-stated') }),
  z.strictObject({ kind: z.literal('licence-in'), category: z.string() }),
  z.strictObject({ kind: z.literal('licence-in-eu-table') }),
  z.strictObject({
    kind: z.literal('file-type'),
    flag: z.enum([
      'isInVocabulary',
      'isMachineReadable',
      'isNonProprietaryForMqa',
      'isMachineReadableForMqa',
    ]),
  }),
  z.strictObject({ kind: z.literal('reachable') }),
  z.strictObject({ kind: z.literal('profile'), profile: StandardId }),
]);
export type ProfileTest = z.infer<typeof ProfileTest>;

/** One property that a profile asks for, and the places in a record that answer it. */
export const ProfileRule = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/u)
    .max(120),
  title: z.string().trim().min(1).max(300),
  clause: z.string().trim().min(1).max(1_000),
  property: z.string().min(1).max(120),
  obligation: z.enum(['required', 'recommended', 'optional']),
  cardinality: z.string().regex(/^(?:\d+|\d+\.\.(?:\d+|n))$/u),
  /** `export`: every export adds it. `nowhere`: no record has a place for it. */
  heldBy: z.enum(['record', 'export', 'nowhere']),
  subject: z.string().max(120).optional(),
  /** The rule holds for each value found here, and `anyOf` is read from there. */
  forEach: pattern.optional(),
  anyOf: z.array(pattern).max(20).readonly(),
  test: ProfileTest.optional(),
  needsHuman: z.boolean().optional(),
  dimension: z.string().max(60).optional(),
  points: z.int().min(1).optional(),
  note: sentence.optional(),
});
export type ProfileRule = z.infer<typeof ProfileRule>;

/** How points make a result, for a profile that gives points. */
export const ProfileScoring = z.strictObject({
  pointsMax: z.int().min(1),
  severalDistributions: z.literal('best-distribution'),
  dimensions: z
    .array(z.strictObject({ id: z.string(), title: z.string(), pointsMax: z.int().min(1) }))
    .min(1)
    .readonly(),
  /** From the best to the worst. */
  bands: z
    .array(z.strictObject({ id: z.string(), title: z.string(), pointsMin: z.int().min(0) }))
    .min(1)
    .readonly(),
});
export type ProfileScoring = z.infer<typeof ProfileScoring>;

/** `profile.json`: what one version of one profile asks of a record. See `standards/README.md`. */
export const ProfileFile = z.strictObject({
  id: StandardId,
  version: z.string().min(1).max(120),
  title: z.string().trim().min(1).max(300),
  kind: z.enum(['metadata-profile', 'eligibility', 'score']),
  issuedOn: z.string().optional(),
  asOf: z.string(),
  jurisdiction: z.string().length(2).optional(),
  kinds: z.array(GoodKind).min(1).readonly(),
  source: z.strictObject({ title: sentence, url: z.url(), licence: sentence }),
  note: sentence.optional(),
  scoring: ProfileScoring.optional(),
  rules: z.array(ProfileRule).min(1).readonly(),
});
export type ProfileFile = z.infer<typeof ProfileFile>;

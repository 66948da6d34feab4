import { z } from 'zod';
import { StandardId } from '@commonhold/schemas/assessment';
import { GoodKind } from '@commonhold/schemas/good';
import { Rule } from './rule.ts';

const sentence = z.string().trim().min(1).max(2_000);

/** Where a standard or a part of it comes from, and on which terms. */
export const StandardSource = z.strictObject({
  title: sentence,
  url: z.url(),
  date: z.string(),
  /** Licence of the source's text. The words in these files are our own. */
  licence: z.string(),
  note: sentence.optional(),
});
export type StandardSource = z.infer<typeof StandardSource>;

/** One indicator or criterion as the standard numbers it. */
export const Indicator = z.strictObject({
  id: z.string().min(1).max(120),
  title: z.string().trim().min(1).max(300),
  requirement: sentence,
});
export type Indicator = z.infer<typeof Indicator>;

/** How the findings make a result. */
export const Conclusion = z.discriminatedUnion('kind', [
  /** Met if every blocker and major rule is met or not applicable. */
  z.strictObject({ kind: z.literal('all-requirements') }),
  /** The best class whose rules are met; `requires` lists alternatives, one of which must be met. Best class first. */
  z.strictObject({
    kind: z.literal('classes'),
    classes: z
      .array(
        z.strictObject({
          id: z.string(),
          title: z.string(),
          requires: z.array(z.array(z.string()).min(1).readonly()).min(1).readonly(),
        }),
      )
      .min(1)
      .readonly(),
    none: z.string(),
  }),
  /** As all requirements, but what fails only for its licences is told apart from what lacks a part. */
  z.strictObject({ kind: z.literal('definition') }),
  /** Grades with points: open 1, partial one half, closed 0. */
  z.strictObject({ kind: z.literal('grades') }),
  /** How much is disclosed, one point each. */
  z.strictObject({ kind: z.literal('disclosure') }),
  /** Claims: one that is contradicted is a finding of its own. */
  z.strictObject({ kind: z.literal('claims') }),
  /** Points to be put right or looked at, which decide nothing else. */
  z.strictObject({ kind: z.literal('notes') }),
  /** Claims beside what was found on the web. */
  z.strictObject({ kind: z.literal('collected') }),
]);
export type Conclusion = z.infer<typeof Conclusion>;

/** `standard.json`: one version of one standard. */
export const StandardFile = z.strictObject({
  id: StandardId,
  version: z.string().min(1).max(120),
  title: z.string().trim().min(1).max(300),
  issuedOn: z.string(),
  /** The version that goods are assessed against; exactly one of each standard. */
  isCurrent: z.boolean(),
  sources: z.array(StandardSource).min(1).readonly(),
  note: sentence.optional(),
  kinds: z.array(GoodKind).min(1).readonly(),
  indicators: z.array(Indicator).min(1).readonly(),
  rules: z.array(Rule).min(1).readonly(),
  conclusion: Conclusion,
  /** Assessed only where a record answers at least one question that begins so: an optional profile. */
  optIn: z.string().optional(),
  /** Assessed only together with what was found on the web, and apart from what the record alone decides. */
  needsCollected: z.literal(true).optional(),
  /** What is done otherwise than in the source, and why. */
  deviations: z
    .array(
      z.strictObject({
        id: z.string(),
        what: sentence,
        why: sentence,
        rules: z.array(z.string()).readonly(),
      }),
    )
    .readonly()
    .optional(),
  /** Lists of other standards in force that its rules ask, each under a name of its own here. */
  borrowedLists: z
    .array(
      z.strictObject({
        id: z.string(),
        standard: z.string(),
        list: z.string(),
        /** How a sentence here names it. */
        title: sentence,
      }),
    )
    .readonly()
    .optional(),
  /** Files beside the standards that its rules read, as paths from the standards folder. */
  uses: z.array(z.string()).readonly(),
  /** The version whose examples are run against this one as well. */
  examplesOf: z.string().optional(),
  changes: z
    .array(z.strictObject({ date: z.string(), version: z.string(), what: sentence }))
    .readonly()
    .optional(),
});
export type StandardFile = z.infer<typeof StandardFile>;

/** `overlay-*.json`: practice that the text of a standard does not say, dated, with its own sources. */
export const OverlayFile = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/u),
  title: z.string().trim().min(1).max(300),
  asOf: z.string(),
  note: sentence,
  practices: z
    .array(
      z.strictObject({
        id: z.string(),
        what: sentence,
        since: z.string(),
        status: z.enum(['in-force', 'unconfirmed', 'proposed']),
        source: StandardSource,
        rules: z.array(z.string()).readonly(),
      }),
    )
    .min(1)
    .readonly(),
  rules: z.array(Rule).readonly(),
});
export type OverlayFile = z.infer<typeof OverlayFile>;

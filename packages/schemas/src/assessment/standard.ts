import { z } from 'zod';
import { PartialDate, Sha256, WebUrl, bounds, line, prose } from '../text/index.ts';
import { StandardId } from './assessment.ts';
import { Severity } from './verdict.ts';

/** A version of a standard, as listings show it. */
export const StandardSummary = z.strictObject({
  id: StandardId,
  version: line(bounds.keywordLengthMax),
  title: line(bounds.nameLengthMax),
  summary: prose(bounds.descriptionLengthMax),
  publishedOn: PartialDate.optional(),
  publisher: line(bounds.nameLengthMax).optional(),
  source: WebUrl.optional(),
  /** Licence of the standard's own text. */
  sourceLicence: line(bounds.nameLengthMax).optional(),
  sha256: Sha256,
  /** False for versions kept for history. */
  isCurrent: z.boolean(),
});
export type StandardSummary = z.infer<typeof StandardSummary>;

/** A version of a standard with what it asks, in our own words. */
export const StandardDescription = StandardSummary.extend({
  indicators: z
    .array(
      z.strictObject({
        id: line(bounds.keywordLengthMax),
        title: line(bounds.nameLengthMax),
        requirement: prose(bounds.descriptionLengthMax),
        rules: z
          .array(
            z.strictObject({
              id: line(120),
              title: line(bounds.nameLengthMax),
              clause: line(bounds.sentenceLengthMax),
              severity: Severity,
            }),
          )
          .readonly(),
      }),
    )
    .readonly(),
});
export type StandardDescription = z.infer<typeof StandardDescription>;

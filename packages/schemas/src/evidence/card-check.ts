import { z } from 'zod';
import { LicenceExpression } from '../licence/licence-expression.ts';
import { Sha256, WebUrl, bounds, line, prose } from '../text/index.ts';
import { look } from './look.ts';

/** `read`: the card is there and was read. `missing`: no card. `unknown`: not read. */
export const cardOutcomes = ['read', 'missing', 'unknown'] as const;
export type CardOutcome = (typeof cardOutcomes)[number];

/** A licence as a card names it, and what that stands for; `NOASSERTION` where that cannot be told. */
export const CardLicence = z.strictObject({
  declaredAs: line(bounds.sentenceLengthMax),
  expression: LicenceExpression,
});
export type CardLicence = z.infer<typeof CardLicence>;

/** A sentence of a card that names a licence, or sets a limit on use. */
export const CardStatement = z.strictObject({
  sentence: prose(bounds.sentenceLengthMax),
  expression: LicenceExpression.optional(),
  /** The words that set the limit: `non-commercial`. */
  limit: line(bounds.keywordLengthMax).optional(),
});
export type CardStatement = z.infer<typeof CardStatement>;

/** One look at the card of a model or a dataset: its tags, and what its prose says of the licence. */
export const CardCheck = z.discriminatedUnion('outcome', [
  z.strictObject({
    kind: z.literal('card'),
    ...look,
    outcome: z.literal('read'),
    cardUrl: WebUrl,
    sha256: Sha256,
    licences: z.array(CardLicence).max(bounds.shortListMax).readonly(),
    datasets: z.array(line(bounds.nameLengthMax)).max(bounds.listMax).readonly(),
    languages: z.array(line(bounds.keywordLengthMax)).max(bounds.listMax).readonly(),
    statements: z.array(CardStatement).max(bounds.shortListMax).readonly(),
  }),
  z.strictObject({
    kind: z.literal('card'),
    ...look,
    outcome: z.enum(['missing', 'unknown']),
  }),
]);
export type CardCheck = z.infer<typeof CardCheck>;

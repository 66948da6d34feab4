import { z } from 'zod';
import { bounds, line, prose } from '../text/index.ts';

/** `yes`, `no`, under conditions, or nobody can tell from the text. */
export const permissions = ['yes', 'no', 'conditional', 'unclear'] as const;
export const Permission = z.enum(permissions);
export type Permission = z.infer<typeof Permission>;

/** What a licence lets one do, in plain words. It informs; it is no legal advice. */
export const LicenceAnswer = z.strictObject({
  expression: line(bounds.sentenceLengthMax),
  title: line(bounds.nameLengthMax),
  url: z.string().max(bounds.urlLengthMax).optional(),
  isOpen: z.boolean(),
  isOsiApproved: z.boolean().optional(),
  /** On the DPG Standard's list for software, data, content. */
  dpgCategories: z.array(z.enum(['software', 'data', 'content'])).readonly(),
  commercialUse: Permission,
  change: Permission,
  share: Permission,
  trainOn: Permission,
  /** The same four answers in a sentence each, where somebody has read the licence. */
  explanations: z
    .strictObject({
      commercialUse: prose(bounds.sentenceLengthMax),
      change: prose(bounds.sentenceLengthMax),
      share: prose(bounds.sentenceLengthMax),
      trainOn: prose(bounds.sentenceLengthMax),
    })
    .optional(),
  duties: z.array(prose(bounds.sentenceLengthMax)).max(20).readonly(),
  /** Whether it can be taken back. Source of the four values: docs/decisions. */
  revocability: z.enum([
    'irrevocable',
    'terminates-on-breach',
    'licensor-may-restrict-or-terminate',
    'unstated',
  ]),
  incorporatesMutablePolicy: z.boolean(),
  /** One or two sentences that answer "may I use this". */
  summary: prose(bounds.descriptionLengthMax),
});
export type LicenceAnswer = z.infer<typeof LicenceAnswer>;

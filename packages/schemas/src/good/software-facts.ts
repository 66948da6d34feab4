import { z } from 'zod';
import { LicenceExpression } from '../licence/index.ts';
import { LocalizedText, WebUrl, bounds, line } from '../text/index.ts';

/** Something the software cannot run without that is less open than the software. Source: DPG Standard 1.1.7, indicator 4. */
export const ClosedDependency = z.strictObject({
  name: line(bounds.sentenceLengthMax),
  licence: LicenceExpression.optional(),
  url: WebUrl.optional(),
  openAlternatives: z
    .array(z.strictObject({ name: line(bounds.sentenceLengthMax), url: WebUrl.optional() }))
    .max(bounds.shortListMax)
    .readonly(),
  note: LocalizedText.optional(),
});
export type ClosedDependency = z.infer<typeof ClosedDependency>;

/** What only software has. */
export const SoftwareFacts = z.strictObject({
  programmingLanguages: z.array(line(bounds.keywordLengthMax)).max(bounds.shortListMax).readonly(),
  closedDependencies: z.array(ClosedDependency).max(bounds.shortListMax).readonly(),
  /** True where the owner says that nothing closed is needed; absent where nobody has said. */
  isPlatformIndependent: z.boolean().optional(),
  deploymentTypes: z
    .array(line(bounds.keywordLengthMax))
    .max(bounds.shortListMax)
    .readonly()
    .optional(),
});
export type SoftwareFacts = z.infer<typeof SoftwareFacts>;

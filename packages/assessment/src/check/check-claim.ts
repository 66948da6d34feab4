import type { Check } from '../standard/rule.ts';
import type { CheckContext, CheckResult } from './check-result.ts';
import type { ClaimContext } from './claim/claim-context.ts';
import {
  baseModelLicence,
  blanketLicence,
  licenceOfNothing,
  registeredWithoutOpenLicence,
} from './claim/licence-claims.ts';
import { fullyOpen, platformIndependent } from './claim/release-claims.ts';
import { databaseLicenceContents, licenceAgainstWords, termsNarrowLicence } from './claim/terms.ts';
import { openSourceWords, weightsCalledOpenSourceAi } from './claim/words.ts';

type ClaimCheck = Extract<Check, { kind: 'claim' }>;

/** Whether a claim that the record makes is contradicted by what the record shows. */
export function checkClaim(context: CheckContext, { claim }: ClaimCheck): CheckResult {
  const open = context.edition.listsById.get('open');
  if (open === undefined) return { verdict: 'not-applicable', reason: 'No list of open licences.' };
  return examiners[claim]({ ...context, open });
}

const examiners: Readonly<Record<ClaimCheck['claim'], (context: ClaimContext) => CheckResult>> = {
  'registered-without-open-licence': registeredWithoutOpenLicence,
  'fully-open': fullyOpen,
  'open-source-words': openSourceWords,
  'weights-called-open-source-ai': weightsCalledOpenSourceAi,
  'blanket-licence': blanketLicence,
  'licence-of-nothing': licenceOfNothing,
  'licence-against-words': licenceAgainstWords,
  'terms-narrow-licence': termsNarrowLicence,
  'base-model-licence': baseModelLicence,
  'platform-independent': platformIndependent,
  'database-licence-contents': databaseLicenceContents,
};

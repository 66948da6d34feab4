import { checkAccess } from './check-access.ts';
import { checkAnswerMentions } from './check-answer-mentions.ts';
import { checkAnswers, checkGatedAnswers } from './check-answers.ts';
import { checkCollectionOpen } from './check-collection-open.ts';
import { checkDocumentation } from './check-documentation.ts';
import { checkEligibleKind } from './check-eligible-kind.ts';
import { checkExtraction } from './check-extraction.ts';
import { checkLicenceEvidence, checkLicenceIds } from './check-licence-evidence.ts';
import { checkLicences } from './check-licences.ts';
import { checkOwner } from './check-owner.ts';
import { checkPersonalDataConsistent } from './check-personal-data.ts';
import { checkPlatformIndependence } from './check-platform-independence.ts';
import type { CheckContext, CheckResult } from './check-result.ts';
import { checkSdgs } from './check-sdgs.ts';

/** Runs the check that a rule names. */
export function runCheck(context: CheckContext): CheckResult {
  const { check } = context.rule;
  switch (check.kind) {
    case 'sdgs':
      return checkSdgs(context, check);
    case 'eligible-kind':
      return checkEligibleKind(context, check);
    case 'licences':
      return checkLicences(context, check);
    case 'licence-evidence':
      return checkLicenceEvidence(context, check);
    case 'licence-ids':
      return checkLicenceIds(context);
    case 'access':
      return checkAccess(context, check);
    case 'owner':
      return checkOwner(context, check);
    case 'answers':
      return checkAnswers(context, check);
    case 'gated-answers':
      return checkGatedAnswers(context, check);
    case 'collection-open':
      return checkCollectionOpen(context, check);
    case 'answer-mentions':
      return checkAnswerMentions(context, check);
    case 'platform-independence':
      return checkPlatformIndependence(context);
    case 'documentation':
      return checkDocumentation(context, check);
    case 'extraction':
      return checkExtraction(context);
    case 'personal-data-consistent':
      return checkPersonalDataConsistent(context);
  }
}

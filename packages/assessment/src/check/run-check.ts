import type { Check, CheckKind } from '../standard/rule.ts';
import { checkAccess } from './check-access.ts';
import { checkAnswerMentions } from './check-answer-mentions.ts';
import { checkAnswers, checkGatedAnswers } from './check-answers.ts';
import { checkClaim } from './check-claim.ts';
import { checkCollected } from './collected/check-collected.ts';
import { checkCollectionOpen } from './check-collection-open.ts';
import { checkCompatibleParts } from './check-compatible-parts.ts';
import { checkDisclosed } from './check-disclosed.ts';
import { checkDocumentOrAnswers } from './check-document-or-answers.ts';
import { checkDocumentation } from './check-documentation.ts';
import { checkEligibleKind } from './check-eligible-kind.ts';
import { checkExtraction } from './check-extraction.ts';
import { checkLicenceEvidence } from './check-licence-evidence.ts';
import { checkLicenceIds } from './check-licence-ids.ts';
import { checkLicences } from './check-licences.ts';
import { checkComponentsLocated, checkLicencesFit } from './check-licences-fit.ts';
import { checkOfficialTool } from './check-official-tool.ts';
import { checkOwner } from './check-owner.ts';
import { checkPersonalDataConsistent } from './check-personal-data.ts';
import { checkPlatformIndependence } from './check-platform-independence.ts';
import { checkReferenceList } from './check-reference-list.ts';
import { checkSyntheticData } from './check-synthetic-data.ts';
import { checkTrainingSources } from './check-training-sources.ts';
import type { CheckContext, CheckResult } from './check-result.ts';
import { checkSdgs } from './check-sdgs.ts';
import { checkGradeLicences } from './grade/check-grade-licences.ts';
import { checkGrade } from './grade/check-grade.ts';
import { checkLicenceRevocable, checkListsDiffer } from './record/check-licence-terms.ts';
import { checkModelRecord } from './record/check-model-record.ts';
import { checkRegistersAgree } from './record/check-registers-agree.ts';
import { checkUpdates } from './record/check-updates.ts';
import { checkWithdrawnData } from './record/check-withdrawn-data.ts';

type Checks = {
  readonly [Kind in CheckKind]: (
    context: CheckContext,
    check: Extract<Check, { kind: Kind }>,
  ) => CheckResult;
};

/** Every check by the name under which rules ask for it. */
const checks: Checks = {
  access: checkAccess,
  'answer-mentions': checkAnswerMentions,
  answers: checkAnswers,
  claim: checkClaim,
  collected: checkCollected,
  'collection-open': checkCollectionOpen,
  'compatible-parts': checkCompatibleParts,
  'components-located': checkComponentsLocated,
  disclosed: checkDisclosed,
  'document-or-answers': checkDocumentOrAnswers,
  documentation: checkDocumentation,
  'eligible-kind': checkEligibleKind,
  extraction: checkExtraction,
  'gated-answers': checkGatedAnswers,
  grade: checkGrade,
  'grade-licences': checkGradeLicences,
  'licence-evidence': checkLicenceEvidence,
  'licence-ids': checkLicenceIds,
  'licence-revocable': checkLicenceRevocable,
  licences: checkLicences,
  'licences-fit': checkLicencesFit,
  'lists-differ': checkListsDiffer,
  'model-record': checkModelRecord,
  'official-tool': checkOfficialTool,
  owner: checkOwner,
  'personal-data-consistent': checkPersonalDataConsistent,
  'platform-independence': checkPlatformIndependence,
  'reference-list': checkReferenceList,
  'registers-agree': checkRegistersAgree,
  sdgs: checkSdgs,
  'synthetic-data': checkSyntheticData,
  'training-sources': checkTrainingSources,
  updates: checkUpdates,
  'withdrawn-data': checkWithdrawnData,
};

/** Runs the check that a rule names. */
export function runCheck(context: CheckContext): CheckResult {
  return runnerOf(context.rule.check)(context);
}

/** What runs a check, looked up once for a check that runs again and again. */
export function runnerOf<Kind extends CheckKind>(
  check: Extract<Check, { kind: Kind }>,
): (context: CheckContext) => CheckResult {
  const run: Checks[Kind] = checks[check.kind];
  return (context) => run(context, check);
}

import { assessCollected, assessOptionalProfiles } from '@commonhold/assessment/assess';
import { compareProfiles } from '@commonhold/assessment/jurisdiction';
import type { Profiles } from '@commonhold/assessment/profile';
import type { Standards } from '@commonhold/assessment/standard';
import type { CollectedEvidence } from '@commonhold/schemas/evidence';
import { describeActivation } from '../assessment/describe-activation.ts';
import type { RecordViews } from './ports.ts';

export function createRecordViews(standards: Standards, profiles: Profiles): RecordViews {
  return {
    profiles: ({ record, sha256 }, linkChecks) =>
      compareProfiles(profiles, { record, recordSha256: sha256, linkChecks }),
    evidence: ({ record, sha256 }, collected) => ({
      recordSha256: sha256,
      collected,
      assessments: isNothing(collected)
        ? []
        : assessCollected(standards, record, { recordSha256: sha256, collected }),
    }),
    activation: (revision) => describeActivation(standards, revision),
    optionalProfiles: ({ record, sha256 }) => assessOptionalProfiles(standards, record, sha256),
  };
}

function isNothing({ links, licenceFiles, repositories, cards }: CollectedEvidence): boolean {
  return [links, licenceFiles, repositories, cards].every((looks) => looks.length === 0);
}

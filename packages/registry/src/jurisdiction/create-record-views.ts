import { assessCollected, assessOptionalProfiles } from '@commonhold/assessment/assess';
import { compareProfiles } from '@commonhold/assessment/jurisdiction';
import type { Profiles } from '@commonhold/assessment/profile';
import type { Standards } from '@commonhold/assessment/standard';
import { describeActivation } from '../assessment/describe-activation.ts';
import type { RecordViews } from './ports.ts';

export function createRecordViews(standards: Standards, profiles: Profiles): RecordViews {
  return {
    profiles: ({ record, sha256 }, linkChecks) =>
      compareProfiles(profiles, { record, recordSha256: sha256, linkChecks }),
    evidence: ({ record, sha256 }, collected) => ({
      recordSha256: sha256,
      collected,
      assessments: assessCollected(standards, record, { recordSha256: sha256, collected }),
    }),
    activation: (revision) => describeActivation(standards, revision),
    optionalProfiles: ({ record, sha256 }) => assessOptionalProfiles(standards, record, sha256),
  };
}

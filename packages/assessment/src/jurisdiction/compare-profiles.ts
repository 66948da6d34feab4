import type {
  Assessment,
  Finding,
  ProfileReport,
  ProfileStanding,
  ProfileStatus,
} from '@commonhold/schemas/assessment';
import { engineVersion } from '../assess/engine-version.ts';
import { sha256Of } from '../digest/sha256.ts';
import { scoreMetadata } from '../metadata-quality/score-metadata.ts';
import { applies, assessProfile } from '../profile/assess-profile.ts';
import type { ProfileSubject } from '../profile/assess-profile.ts';
import type { ProfileEdition, Profiles } from '../profile/profiles.ts';
import { findGaps } from './find-gaps.ts';
import { rankFields } from './rank-fields.ts';

/**
 * Holds one record against every profile at once, and tells which field would help in most of them.
 * Deterministic; makes no request. Cost: linear in profiles, rules and the values of the record.
 */
export function compareProfiles(profiles: Profiles, subject: ProfileSubject): ProfileReport {
  const recordSha256 = subject.recordSha256 ?? sha256Of(subject.record);
  const standings = profiles.editions.map((edition) =>
    standingOf(profiles, edition, { ...subject, recordSha256 }),
  );
  return {
    recordSha256,
    engineVersion,
    profiles: standings.toSorted(
      (left, right) =>
        orderOf(left) - orderOf(right) || left.title.localeCompare(right.title, 'en'),
    ),
    unlocks: rankFields(profiles, standings),
  };
}

/** Profiles that are for goods of this kind come first. */
function orderOf({ status }: ProfileStanding): number {
  return status === 'not-applicable' ? 1 : 0;
}

function standingOf(
  profiles: Profiles,
  edition: ProfileEdition,
  subject: ProfileSubject,
): ProfileStanding {
  const { file, sha256 } = edition;
  const head = {
    profile: file.id,
    version: file.version,
    title: file.title,
    sha256,
    kind: file.kind,
    ...(file.jurisdiction === undefined ? {} : { jurisdiction: file.jurisdiction }),
    source: file.source.url,
  };
  const quality = scoreMetadata(profiles, edition, subject);
  if (quality !== undefined) {
    const { assessment, points, pointsOpen, pointsMax, band } = quality;
    return {
      ...head,
      ...bodyOf(edition, assessment, subject),
      status: 'points',
      score: { points, pointsOpen, pointsMax, band: band.title },
    };
  }
  const assessment = assessProfile(profiles, edition, subject);
  const body = bodyOf(edition, assessment, subject);
  return { ...head, ...body, status: statusOf(assessment, applies(edition, subject.record)) };
}

function bodyOf(
  edition: ProfileEdition,
  { findings, summary }: Assessment,
  { record }: ProfileSubject,
): Pick<ProfileStanding, 'summary' | 'required' | 'recommended' | 'gaps'> {
  return {
    summary,
    required: shareOf(findings, 'major'),
    recommended: shareOf(findings, 'minor'),
    gaps: findGaps(edition, findings, record),
  };
}

function shareOf(
  findings: readonly Finding[],
  severity: Finding['severity'],
): ProfileStanding['required'] {
  const asked = findings.filter(
    (finding) => finding.severity === severity && finding.verdict !== 'not-applicable',
  );
  return { met: asked.filter(({ verdict }) => verdict === 'met').length, asked: asked.length };
}

function statusOf({ outcome, findings }: Assessment, isForThisKind: boolean): ProfileStatus {
  if (!isForThisKind) return 'not-applicable';
  if (outcome === 'not-met' || outcome === 'undetermined') return 'fail';
  const hasWeakness = findings.some(
    ({ severity, verdict }) =>
      severity === 'minor' && (verdict === 'not-met' || verdict === 'undetermined'),
  );
  return hasWeakness ? 'warn' : 'pass';
}

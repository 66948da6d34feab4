import { z } from 'zod';
import { RecordPointer } from '../evidence/index.ts';
import { Sha256, WebUrl, bounds, line, prose } from '../text/index.ts';
import { StandardId } from './assessment.ts';

/**
 * How a record stands to a metadata profile. `pass`: everything required and recommended is there; `warn`: everything
 * required; `fail`: something required is missing or not known to be right; `points`: the profile gives points and has
 * no pass mark; `not-applicable`: it is for other kinds of goods.
 */
export const profileStatuses = ['pass', 'warn', 'fail', 'points', 'not-applicable'] as const;
export const ProfileStatus = z.enum(profileStatuses);
export type ProfileStatus = z.infer<typeof ProfileStatus>;

/** A place in records, as a pattern: `/keywords/*`, `/agents/*[role=publisher]/url`. */
export const RecordField = z.string().min(1).max(300);
export type RecordField = z.infer<typeof RecordField>;

/** Something that a profile asks for and that the record does not show to have. */
export const ProfileGap = z.strictObject({
  rule: line(120),
  title: line(bounds.nameLengthMax),
  /** The property as the profile names it, such as `dct:license`. */
  property: line(bounds.keywordLengthMax),
  obligation: z.enum(['required', 'recommended']),
  clause: line(bounds.sentenceLengthMax),
  /** `missing`: not given. `wrong`: given, and not as asked. `unknown`: given; nobody has looked whether it is as asked. */
  state: z.enum(['missing', 'wrong', 'unknown']),
  reason: prose(bounds.descriptionLengthMax),
  remedy: prose(bounds.descriptionLengthMax).optional(),
  /** Any of these fields answers it. */
  fields: z.array(RecordField).max(bounds.shortListMax).readonly(),
  paths: z.array(RecordPointer).max(bounds.listMax).readonly(),
  /** Points that it would give. */
  points: z.int().min(1).optional(),
});
export type ProfileGap = z.infer<typeof ProfileGap>;

const Share = z.strictObject({ met: z.int().min(0), asked: z.int().min(0) });

/** One profile and what one record has of it. */
export const ProfileStanding = z.strictObject({
  profile: StandardId,
  version: line(bounds.keywordLengthMax),
  title: line(bounds.nameLengthMax),
  /** SHA-256 of the profile's file in canonical JSON (RFC 8785). */
  sha256: Sha256,
  kind: z.enum(['metadata-profile', 'eligibility', 'score']),
  /** ISO 3166-1 code, or `EU`; absent where the profile belongs to no jurisdiction. */
  jurisdiction: z.string().length(2).optional(),
  source: WebUrl,
  status: ProfileStatus,
  summary: prose(bounds.descriptionLengthMax),
  required: Share,
  recommended: Share,
  gaps: z.array(ProfileGap).max(bounds.listMax).readonly(),
  score: z
    .strictObject({
      points: z.int().min(0),
      /** Points that depend on link checks nobody has made. */
      pointsOpen: z.int().min(0),
      pointsMax: z.int().min(1),
      band: line(bounds.keywordLengthMax),
    })
    .optional(),
});
export type ProfileStanding = z.infer<typeof ProfileStanding>;

/** What one field would answer, once it is filled as each profile asks. */
export const FieldUnlock = z.strictObject({
  /** The field, and others that would answer the same. */
  fields: z.array(RecordField).min(1).max(bounds.shortListMax).readonly(),
  title: line(bounds.nameLengthMax),
  /** `fill`: nothing is there yet. `mend`: what is there is not as asked. */
  action: z.enum(['fill', 'mend']),
  answers: z
    .array(
      z.strictObject({
        profile: StandardId,
        rule: line(120),
        title: line(bounds.nameLengthMax),
        obligation: z.enum(['required', 'recommended']),
        points: z.int().min(1).optional(),
      }),
    )
    .min(1)
    .max(bounds.listMax)
    .readonly(),
  /** Profiles of which it answers something. */
  profiles: z.array(StandardId).min(1).max(bounds.shortListMax).readonly(),
  /** Profiles whose last open requirement it answers. */
  completes: z.array(StandardId).max(bounds.shortListMax).readonly(),
});
export type FieldUnlock = z.infer<typeof FieldUnlock>;

/** One record seen by the catalogues of every jurisdiction. Recomputable by anybody to the same bytes. */
export const ProfileReport = z.strictObject({
  recordSha256: Sha256,
  engineVersion: line(bounds.keywordLengthMax),
  profiles: z.array(ProfileStanding).max(bounds.shortListMax).readonly(),
  /** The most useful first: by profiles completed, by profiles with a requirement answered, by profiles. */
  unlocks: z.array(FieldUnlock).max(bounds.listMax).readonly(),
});
export type ProfileReport = z.infer<typeof ProfileReport>;

export { applies, assessProfile } from './assess-profile.ts';
export type { ProfileSubject } from './assess-profile.ts';
export { ProfileFile, ProfileRule, ProfileScoring, ProfileTest } from './profile-file.ts';
export { findProfile, prepareProfiles } from './profiles.ts';
export type { ProfileEdition, Profiles } from './profiles.ts';
export type { ReferenceData, ReferenceFiles } from './reference-data.ts';
export type { LinkChecks } from './test-value.ts';

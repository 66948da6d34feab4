export { compareProfiles } from './compare-profiles.ts';

export {
  assessAgainst,
  assessCollected,
  assessGood,
  assessOptionalProfiles,
  digestOfRecord as recordSha256,
} from './assess-good.ts';
export { assessmentChanges } from './assessment-changes.ts';
export type { AssessmentChanges, RuleChange } from './assessment-changes.ts';
export { effectiveLicences } from './effective-licences.ts';
export type { EffectiveLicence } from './effective-licences.ts';
export { engineVersion } from './engine-version.ts';
export { opennessGate } from './openness-gate.ts';

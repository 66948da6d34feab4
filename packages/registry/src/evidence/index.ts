export { checkEvidence } from './check-evidence.ts';
export type { CheckEvidenceOptions, EvidenceReport } from './check-evidence.ts';
export { evidenceSubjects } from './evidence-subjects.ts';
export { collectedEvidence } from './read-evidence.ts';
export { linksOf } from './links-of.ts';
export type { EvidenceCollector, EvidenceCollectors, EvidenceStore } from './ports.ts';

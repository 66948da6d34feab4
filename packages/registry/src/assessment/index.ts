export type { AssessmentStore, StoredAssessment } from './ports.ts';

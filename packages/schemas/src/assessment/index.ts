export {
  ActivationOption,
  ActivationReport,
  FractureState,
  NormalisedEnergy,
  PrincipleState,
} from './activation-report.ts';
export {
  AssessedVerdict,
  AssessmentChange,
  FindingChange,
  ListedAssessmentChange,
} from './assessment-change.ts';
export { Assessment, AssessmentSummary, Finding, StandardId } from './assessment.ts';
export { EvidenceReport } from './evidence-report.ts';
export {
  FieldUnlock,
  ProfileGap,
  ProfileReport,
  ProfileStanding,
  ProfileStatus,
  RecordField,
  profileStatuses,
} from './profile-report.ts';
export { StandardDescription, StandardSummary } from './standard.ts';
export { Severity, Verdict, severities, verdicts } from './verdict.ts';

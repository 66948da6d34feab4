export { Assessment, AssessmentSummary, Finding, StandardId } from './assessment.ts';
export { StandardDescription, StandardSummary } from './standard.ts';
export { Severity, Verdict, severities, verdicts } from './verdict.ts';

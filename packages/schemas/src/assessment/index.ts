export { Assessment, AssessmentSummary, Finding, StandardId } from './assessment.ts';
export { Severity, Verdict, severities, verdicts } from './verdict.ts';

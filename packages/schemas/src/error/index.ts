export { InputIssue, Problem } from './problem.ts';
export type { ProblemKind } from './problem.ts';
export { toInputIssues } from './to-input-issues.ts';

import type { z } from 'zod';
import type { InputIssue } from './problem.ts';

/** Every fault of a refused input as place and sentence; `/components/0/licences/0/expression`, `is not an SPDX …`. At most `issuesMax`. */
export function toInputIssues(error: z.core.$ZodError, issuesMax = 50): readonly InputIssue[] {
  return error.issues.slice(0, issuesMax).map((issue) => ({
    path: issue.path.map((part) => `/${String(part)}`).join(''),
    message: issue.message,
  }));
}

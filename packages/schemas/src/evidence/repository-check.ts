import { z } from 'zod';
import { Instant, bounds, line } from '../text/index.ts';
import { look } from './look.ts';

/**
 * `alive`: the repository is there and has contents. `archived`: its host says that it is read-only. `empty`:
 * there and without contents. `gone`: its page says that nothing is there. `unknown`: none of these can be told.
 */
export const repositoryOutcomes = ['alive', 'archived', 'empty', 'gone', 'unknown'] as const;
export const RepositoryOutcome = z.enum(repositoryOutcomes);
export type RepositoryOutcome = z.infer<typeof RepositoryOutcome>;

/** One look at a repository. Not every host says whether a repository is archived, or when it last changed. */
export const RepositoryCheck = z.strictObject({
  kind: z.literal('repository'),
  ...look,
  outcome: RepositoryOutcome,
  lastChangedAt: Instant.optional(),
  /** The branch that people see first. */
  branch: line(bounds.nameLengthMax).optional(),
});
export type RepositoryCheck = z.infer<typeof RepositoryCheck>;

import { assessmentRouter } from './assessment/assessment-router.ts';
import { searchRouter } from './discovery/search-router.ts';
import { goodRouter } from './good/good-router.ts';
import { organisationRouter } from './organisation/organisation-router.ts';
import { licenceRouter, standardRouter } from './standard/standard-router.ts';
import { statisticsRouter } from './statistics/statistics-router.ts';
import { router } from './trpc.ts';

/** Every procedure of the public API; the REST paths are in each one's `meta`. */
export const appRouter = router({
  good: goodRouter,
  search: searchRouter,
  assessment: assessmentRouter,
  organisation: organisationRouter,
  standard: standardRouter,
  licence: licenceRouter,
  statistics: statisticsRouter,
});
export type AppRouter = typeof appRouter;

export { ProblemError, problemOf } from './trpc.ts';
export type { ApiContext } from './trpc.ts';

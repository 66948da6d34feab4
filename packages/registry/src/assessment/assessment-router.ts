import { Assessment, StandardId } from '@commonhold/schemas/assessment';
import { Slug } from '@commonhold/schemas/good';
import { Instant } from '@commonhold/schemas/text';
import { z } from 'zod';
import { readGood } from '../good/read-good.ts';
import { procedure, router, valueOrThrow } from '../trpc.ts';

const tags = ['assessments'];
const StoredAssessments = z.object({
  items: z
    .array(z.object({ revision: z.int(), assessedAt: Instant, assessment: Assessment }))
    .readonly(),
});

export const assessmentRouter = router({
  ofGood: procedure
    .meta({
      openapi: {
        method: 'GET',
        path: '/goods/{slug}/assessments',
        tags,
        summary: 'The newest assessment of a good by every standard',
      },
    })
    .input(z.object({ slug: Slug }))
    .output(StoredAssessments)
    .query(async ({ ctx, input }) => {
      const { good } = valueOrThrow(await readGood(ctx.stores, input.slug));
      const items = await ctx.stores.assessments.ofGood(good.id);
      return {
        items: items.map(({ revision, assessedAt, assessment }) => ({
          revision,
          assessedAt,
          assessment,
        })),
      };
    }),

  history: procedure
    .meta({
      openapi: {
        method: 'GET',
        path: '/goods/{slug}/assessments/{standard}',
        tags,
        summary: 'Past and present assessments by one standard, newest first',
      },
    })
    .input(z.object({ slug: Slug, standard: StandardId }))
    .output(StoredAssessments)
    .query(async ({ ctx, input }) => {
      const { good } = valueOrThrow(await readGood(ctx.stores, input.slug));
      const items = await ctx.stores.assessments.history(good.id, input.standard);
      return {
        items: items.map(({ revision, assessedAt, assessment }) => ({
          revision,
          assessedAt,
          assessment,
        })),
      };
    }),
});

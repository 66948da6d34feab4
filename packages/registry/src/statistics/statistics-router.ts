import { FacetCounts, SearchRequest } from '@commonhold/schemas/discovery';
import { z } from 'zod';
import { searchGoods } from '../discovery/search-goods.ts';
import { procedure, router, valueOrThrow } from '../trpc.ts';

export const statisticsRouter = router({
  get: procedure
    .meta({
      openapi: {
        method: 'GET',
        path: '/statistics',
        tags: ['statistics'],
        summary: 'How many goods there are, by kind and verdict',
      },
    })
    .input(z.object({}))
    .output(
      z.object({
        goods: z.int(),
        organisations: z.int(),
        facets: z.array(FacetCounts).readonly(),
      }),
    )
    .query(async ({ ctx }) => {
      const request = SearchRequest.parse({
        limit: 0,
        filters: { listing: ['registered'] },
        facets: ['kind', 'dpgVerdict', 'mofClass', 'openness', 'sdg'],
      });
      const found = valueOrThrow(await searchGoods(ctx, request, ctx.signal));
      return {
        goods: found.total.value,
        organisations: await ctx.stores.organisations.count(),
        facets: found.facets,
      };
    }),
});

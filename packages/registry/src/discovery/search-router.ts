import {
  SearchParameters,
  SearchRequest,
  SearchResponse,
  toSearchRequest,
} from '@commonhold/schemas/discovery';
import { z } from 'zod';
import { procedure, router, valueOrThrow } from '../trpc.ts';
import { searchGoods } from './search-goods.ts';
import { Suggestion, suggest } from './suggest.ts';

const tags = ['search'];

export const searchRouter = router({
  /** For programs that hold a request as data. */
  query: procedure
    .meta({
      openapi: {
        method: 'POST',
        path: '/search',
        tags,
        summary: 'Find goods; the request as JSON',
      },
    })
    .input(SearchRequest)
    .output(SearchResponse)
    .query(async ({ ctx, input }) =>
      valueOrThrow(await searchGoods(ctx.search, input, ctx.signal)),
    ),

  /** The same as an address: the whole state in the query string. */
  get: procedure
    .meta({
      openapi: {
        method: 'GET',
        path: '/search',
        tags,
        summary: 'Find goods; the request in the query string',
      },
    })
    .input(SearchParameters)
    .output(SearchResponse)
    .query(async ({ ctx, input }) =>
      valueOrThrow(await searchGoods(ctx.search, valueOrThrow(toSearchRequest(input)), ctx.signal)),
    ),

  /** For boxes that answer while somebody types. */
  suggest: procedure
    .meta({
      openapi: {
        method: 'GET',
        path: '/search/suggestions',
        tags,
        summary: 'Names of goods and keywords for what is being typed; at most ten',
      },
    })
    .input(SearchParameters.pick({ q: true, lang: true }))
    .output(z.object({ suggestions: z.array(Suggestion).readonly() }))
    .query(async ({ ctx, input }) => {
      const { query, languages } = valueOrThrow(toSearchRequest(input));
      const request = { query, languages };
      return { suggestions: valueOrThrow(await suggest(ctx.search, request, ctx.signal)) };
    }),
});

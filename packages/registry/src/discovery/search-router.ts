import {
  FacetName,
  SearchParameters,
  SearchRequest,
  SearchResponse,
  SimilarGood,
  toSearchRequest,
} from '@commonhold/schemas/discovery';
import { Slug } from '@commonhold/schemas/good';
import { z } from 'zod';
import { readGood } from '../good/read-good.ts';
import { asChecked, procedure, router, valueOrThrow } from '../trpc.ts';
import { FoundValues, findFacetValues } from './find-facet-values.ts';
import { searchGoods } from './search-goods.ts';
import { Suggestion, suggest } from './suggest.ts';

const tags = ['search'];
const findLengthMax = 200;
const foundValuesMax = 500;
const foundValuesDefault = 50;
const similarMax = 20;
const similarDefault = 6;

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
    .output(asChecked(SearchResponse))
    .query(async ({ ctx, input }) => valueOrThrow(await searchGoods(ctx, input, ctx.signal))),

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
    .output(asChecked(SearchResponse))
    .query(async ({ ctx, input }) =>
      valueOrThrow(await searchGoods(ctx, valueOrThrow(toSearchRequest(input)), ctx.signal)),
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
      return { suggestions: valueOrThrow(await suggest(ctx, request, ctx.signal)) };
    }),

  /** For facets with more values than a page shows. */
  facetValues: procedure
    .meta({
      openapi: {
        method: 'GET',
        path: '/search/facets/{facet}',
        tags,
        summary: 'Values of one facet by words of their names, counted within a search',
      },
    })
    .input(
      SearchParameters.omit({ facet: true, sort: true, page: true }).extend({
        facet: FacetName,
        find: z.string().trim().max(findLengthMax).default(''),
        limit: z.coerce.number().int().min(1).max(foundValuesMax).default(foundValuesDefault),
      }),
    )
    .output(FoundValues)
    .query(async ({ ctx, input }) => {
      const { facet, find, limit, ...parameters } = input;
      const search = valueOrThrow(toSearchRequest(parameters));
      const deps = { ...ctx, organisations: ctx.stores.organisations };
      const request = { facet, find, search, limit };
      return valueOrThrow(await findFacetValues(deps, request, ctx.signal));
    }),

  similar: procedure
    .meta({
      openapi: {
        method: 'GET',
        path: '/goods/{slug}/similar',
        tags,
        summary: 'Goods about the same, nearest first, with what they share',
      },
    })
    .input(
      z.object({
        slug: Slug,
        limit: z.coerce.number().int().min(1).max(similarMax).default(similarDefault),
      }),
    )
    .output(z.object({ items: z.array(SimilarGood).readonly() }))
    .query(async ({ ctx, input }) => {
      const { good } = valueOrThrow(await readGood(ctx.stores, input.slug));
      return { items: await ctx.neighbours.goodsLike(good.id, input.limit) };
    }),
});

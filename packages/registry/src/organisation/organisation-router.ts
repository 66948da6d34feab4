import { GoodSummary, Slug } from '@commonhold/schemas/good';
import { Organisation } from '@commonhold/schemas/organisation';
import { z } from 'zod';
import { cursorOf } from '../ports/index.ts';
import { procedure, router, valueOrThrow } from '../trpc.ts';
import { readOrganisation } from './read-organisation.ts';

const tags = ['organisations'];

export const organisationRouter = router({
  get: procedure
    .meta({
      openapi: {
        method: 'GET',
        path: '/organisations/{slug}',
        tags,
        summary: 'An organisation and its goods',
      },
    })
    .input(z.object({ slug: Slug }))
    .output(z.object({ organisation: Organisation, goods: z.array(GoodSummary).readonly() }))
    .query(async ({ ctx, input }) => valueOrThrow(await readOrganisation(ctx.stores, input.slug))),

  list: procedure
    .meta({
      openapi: {
        method: 'GET',
        path: '/organisations',
        tags,
        summary: 'All organisations by slug, page by page',
      },
    })
    .input(
      z.object({
        cursor: cursorOf(Slug).optional(),
        limit: z.coerce.number().int().min(1).max(500).default(100),
      }),
    )
    .output(
      z.object({ items: z.array(Organisation).readonly(), nextCursor: z.string().optional() }),
    )
    .query(({ ctx, input }) => ctx.stores.organisations.list(input)),
});

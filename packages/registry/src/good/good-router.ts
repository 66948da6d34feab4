import { Assessment } from '@commonhold/schemas/assessment';
import {
  Good,
  GoodId,
  GoodKind,
  GoodSummary,
  Listing,
  RecordChange,
  Revision,
  RevisionNumber,
  RevisionSummary,
  Slug,
} from '@commonhold/schemas/good';
import { Instant } from '@commonhold/schemas/text';
import { z } from 'zod';
import { cursorOf } from '../ports/index.ts';
import { procedure, router, valueOrThrow } from '../trpc.ts';
import { compareRevisions, readGood, readGoodById, readRevision } from './read-good.ts';

const tags = ['goods'];
const AssessedGood = z.object({
  good: Good,
  assessments: z.array(Assessment).readonly(),
  assessedAt: Instant.optional(),
});
const GoodPage = z.object({
  items: z.array(GoodSummary).readonly(),
  nextCursor: z.string().optional(),
});
const pageSizeMax = 100;

export const goodRouter = router({
  get: procedure
    .meta({
      openapi: {
        method: 'GET',
        path: '/goods/{slug}',
        tags,
        summary: 'A good with its newest assessments',
      },
    })
    .input(z.object({ slug: Slug }))
    .output(AssessedGood)
    .query(async ({ ctx, input }) => valueOrThrow(await readGood(ctx.stores, input.slug))),

  getById: procedure
    .meta({
      openapi: { method: 'GET', path: '/good-ids/{id}', tags, summary: 'The same by permanent id' },
    })
    .input(z.object({ id: GoodId }))
    .output(AssessedGood)
    .query(async ({ ctx, input }) => valueOrThrow(await readGoodById(ctx.stores, input.id))),

  list: procedure
    .meta({
      openapi: {
        method: 'GET',
        path: '/goods',
        tags,
        summary: 'All goods, page by page, in a stable order',
      },
    })
    .input(
      z.object({
        cursor: cursorOf(GoodId).optional(),
        limit: z.coerce.number().int().min(1).max(pageSizeMax).default(50),
        kind: GoodKind.optional(),
        listing: Listing.optional(),
        updatedSince: z.iso.datetime().optional(),
      }),
    )
    .output(GoodPage)
    .query(({ ctx, input }) => {
      const { updatedSince, ...query } = input;
      return ctx.stores.goods.list({
        ...query,
        ...(updatedSince === undefined ? {} : { updatedSince: new Date(updatedSince) }),
      });
    }),

  revisions: procedure
    .meta({
      openapi: {
        method: 'GET',
        path: '/goods/{slug}/revisions',
        tags,
        summary: 'The history of a good, newest first',
      },
    })
    .input(z.object({ slug: Slug }))
    .output(z.object({ items: z.array(RevisionSummary).readonly() }))
    .query(async ({ ctx, input }) => {
      const { good } = valueOrThrow(await readGood(ctx.stores, input.slug));
      return { items: await ctx.stores.goods.revisions(good.id) };
    }),

  revision: procedure
    .meta({
      openapi: {
        method: 'GET',
        path: '/goods/{slug}/revisions/{number}',
        tags,
        summary: 'One revision, old or new',
      },
    })
    .input(z.object({ slug: Slug, number: z.coerce.number().pipe(RevisionNumber) }))
    .output(Revision)
    .query(async ({ ctx, input }) => valueOrThrow(await readRevision(ctx.stores, input))),

  diff: procedure
    .meta({
      openapi: {
        method: 'GET',
        path: '/goods/{slug}/diff',
        tags,
        summary: 'What changed between two revisions',
      },
    })
    .input(
      z.object({
        slug: Slug,
        from: z.coerce.number().pipe(RevisionNumber),
        to: z.coerce.number().pipe(RevisionNumber),
      }),
    )
    .output(z.object({ changes: z.array(RecordChange).readonly() }))
    .query(async ({ ctx, input }) => ({
      changes: valueOrThrow(await compareRevisions(ctx.stores, input)),
    })),
});

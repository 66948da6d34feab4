import {
  ActivationReport,
  EvidenceReport,
  Assessment,
  ListedAssessmentChange,
  ProfileReport,
  StandardId,
} from '@commonhold/schemas/assessment';
import { type Result, err, ok } from '@commonhold/schemas/result';
import { LinkCheck } from '@commonhold/schemas/evidence';
import type { Problem } from '@commonhold/schemas/error';
import { type Good, Slug } from '@commonhold/schemas/good';
import { Instant } from '@commonhold/schemas/text';
import { z } from 'zod';
import { collectedEvidence, linkAnswers } from '../evidence/read-evidence.ts';
import { readGood } from '../good/read-good.ts';
import type { Stores } from '../ports/index.ts';
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

  profiles: procedure
    .meta({
      openapi: {
        method: 'GET',
        path: '/goods/{slug}/profiles',
        tags,
        summary:
          'A good seen by the metadata profiles of every jurisdiction, and the fields that would help most',
      },
    })
    .input(z.object({ slug: Slug }))
    .output(ProfileReport)
    .query(async ({ ctx, input }) => {
      const good = valueOrThrow(await findGood(ctx.stores, input.slug));
      const { links } = await collectedEvidence(ctx.stores, good.revision.record);
      return ctx.views.profiles(good.revision, linkAnswers(links));
    }),

  links: procedure
    .meta({
      openapi: {
        method: 'GET',
        path: '/goods/{slug}/links',
        tags,
        summary: 'Whether the addresses in a good’s record answered, and when that was looked at',
      },
    })
    .input(z.object({ slug: Slug }))
    .output(z.object({ items: z.array(LinkCheck).readonly() }))
    .query(async ({ ctx, input }) => {
      const good = valueOrThrow(await findGood(ctx.stores, input.slug));
      const { links } = await collectedEvidence(ctx.stores, good.revision.record);
      return { items: links };
    }),

  evidence: procedure
    .meta({
      openapi: {
        method: 'GET',
        path: '/goods/{slug}/evidence',
        tags,
        summary:
          'What was found on the web about a good, dated, and how that stands to what its record claims',
      },
    })
    .input(z.object({ slug: Slug }))
    .output(EvidenceReport)
    .query(async ({ ctx, input }) => {
      const good = valueOrThrow(await findGood(ctx.stores, input.slug));
      const collected = await collectedEvidence(ctx.stores, good.revision.record);
      return ctx.views.evidence(good.revision, collected);
    }),

  activation: procedure
    .meta({
      openapi: {
        method: 'GET',
        path: '/goods/{slug}/activation',
        tags,
        summary: 'What leads from the weights of a model to a system that people can use',
      },
    })
    .input(z.object({ slug: Slug }))
    .output(ActivationReport)
    .query(async ({ ctx, input }) => {
      const good = valueOrThrow(await findGood(ctx.stores, input.slug));
      const report = ctx.views.activation(good.revision);
      return valueOrThrow(
        report === undefined
          ? err({ kind: 'not-found', what: 'model', id: input.slug })
          : ok(report),
      );
    }),

  optionalProfiles: procedure
    .meta({
      openapi: {
        method: 'GET',
        path: '/goods/{slug}/optional-profiles',
        tags,
        summary:
          'A good by every optional profile for its kind, such as what its owner discloses, with what nobody has told',
      },
    })
    .input(z.object({ slug: Slug }))
    .output(z.object({ items: z.array(Assessment).readonly() }))
    .query(async ({ ctx, input }) => {
      const good = valueOrThrow(await findGood(ctx.stores, input.slug));
      return { items: ctx.views.optionalProfiles(good.revision) };
    }),

  changes: procedure
    .meta({
      openapi: {
        method: 'GET',
        path: '/assessment-changes',
        tags,
        summary: 'What new standards and engines changed in the verdicts, newest first',
      },
    })
    .input(
      z.object({
        standard: StandardId.optional(),
        slug: Slug.optional(),
        cursor: z.string().max(20).optional(),
        limit: z.coerce.number().int().min(1).max(100).default(50),
      }),
    )
    .output(
      z.object({
        items: z.array(ListedAssessmentChange).readonly(),
        nextCursor: z.string().optional(),
      }),
    )
    .query(async ({ ctx, input }) => {
      const { slug, ...query } = input;
      if (slug === undefined) return await ctx.stores.reassessments.changes(query);
      const { good } = valueOrThrow(await readGood(ctx.stores, slug));
      return await ctx.stores.reassessments.changes({ ...query, goodId: good.id });
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

/** The good without its assessments. Errors: `not-found`, `moved`. */
async function findGood(
  { goods }: Pick<Stores, 'goods'>,
  slug: Slug,
): Promise<Result<Good, Problem>> {
  const target = await goods.bySlug(slug);
  if (target === undefined) return err({ kind: 'not-found', what: 'good', id: slug });
  if (target.kind === 'moved') return err({ kind: 'moved', slug: target.slug });
  return ok(target.good);
}

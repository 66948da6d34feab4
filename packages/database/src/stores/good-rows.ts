import { Good, GoodSummary, Revision, RevisionSummary } from '@commonhold/schemas/good';
import { z } from 'zod';

/** What PostgreSQL gives for a `timestamptz`, as an instant. */
export const Timestamp = z.date().transform((date) => date.toISOString());

const Standing = z.object({
  withdrawn_at: Timestamp.nullable(),
  withdrawn_reason: z.string().nullable(),
});

const RevisionRow = z.object({
  good_id: z.string(),
  number: z.int(),
  sha256: z.string(),
  author: z.unknown(),
  reason: z.string(),
  created_at: Timestamp,
});

const FullRevisionRow = RevisionRow.extend({ record: z.unknown() });

const GoodRow = Standing.extend({
  id: z.string(),
  slug: z.string(),
  created_at: Timestamp,
  updated_at: Timestamp,
  revision: FullRevisionRow,
});

const SummaryRow = Standing.extend({
  id: z.string(),
  slug: z.string(),
  kinds: z.array(z.string()),
  listing: z.string(),
  name: z.unknown(),
  revision: z.int(),
  created_at: Timestamp,
  updated_at: Timestamp,
});

export function parseGood(row: unknown): Good {
  const { id, slug, created_at, updated_at, revision, ...standing } = GoodRow.parse(row);
  return Good.parse({
    id,
    slug,
    status: status(standing),
    createdAt: created_at,
    updatedAt: updated_at,
    revision: revisionOf(revision),
  });
}

export function parseSummary(row: unknown): GoodSummary {
  const { created_at, updated_at, withdrawn_at, withdrawn_reason, ...rest } = SummaryRow.parse(row);
  return GoodSummary.parse({
    ...rest,
    status: status({ withdrawn_at, withdrawn_reason }),
    createdAt: created_at,
    updatedAt: updated_at,
  });
}

export function parseRevision(row: unknown): Revision {
  return Revision.parse(revisionOf(FullRevisionRow.parse(row)));
}

export function parseRevisionSummary(row: unknown): RevisionSummary {
  return RevisionSummary.parse(revisionOf(RevisionRow.parse(row)));
}

function revisionOf<T extends z.infer<typeof RevisionRow>>({ good_id, created_at, ...rest }: T) {
  return { ...rest, goodId: good_id, createdAt: created_at };
}

function status({ withdrawn_at, withdrawn_reason }: z.infer<typeof Standing>) {
  return withdrawn_at === null
    ? { kind: 'active' }
    : { kind: 'withdrawn', at: withdrawn_at, reason: withdrawn_reason };
}

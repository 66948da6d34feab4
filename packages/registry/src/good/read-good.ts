import type { Assessment } from '@commonhold/schemas/assessment';
import type { Problem } from '@commonhold/schemas/error';
import type { Good, GoodId, RecordChange, Revision, Slug } from '@commonhold/schemas/good';
import { type Result, err, ok } from '@commonhold/schemas/result';
import type { Stores } from '../ports/index.ts';
import { compareRecords } from './compare-records.ts';

export interface AssessedGood {
  readonly good: Good;
  readonly assessments: readonly Assessment[];
  /** When the assessments were made. */
  readonly assessedAt?: string | undefined;
}

/** A good with its newest assessments, withdrawn ones too. Errors: `not-found`, `moved` with the slug to follow. */
export async function readGood(stores: Stores, slug: Slug): Promise<Result<AssessedGood, Problem>> {
  const target = await stores.goods.bySlug(slug);
  if (target === undefined) return err({ kind: 'not-found', what: 'good', id: slug });
  if (target.kind === 'moved') return err({ kind: 'moved', slug: target.slug });
  return ok(await withAssessments(stores, target.good));
}

/** The same by permanent id. */
export async function readGoodById(
  stores: Stores,
  id: GoodId,
): Promise<Result<AssessedGood, Problem>> {
  const good = await stores.goods.byId(id);
  if (good === undefined) return err({ kind: 'not-found', what: 'good', id });
  return ok(await withAssessments(stores, good));
}

/** One revision, old or new. Errors: `not-found`, `moved`. */
export async function readRevision(
  stores: Stores,
  place: { readonly slug: Slug; readonly number: number },
): Promise<Result<Revision, Problem>> {
  const target = await stores.goods.bySlug(place.slug);
  if (target === undefined) return err({ kind: 'not-found', what: 'good', id: place.slug });
  if (target.kind === 'moved') return err({ kind: 'moved', slug: target.slug });
  const revision = await stores.goods.revision(target.good.id, place.number);
  if (revision === undefined) {
    return err({ kind: 'not-found', what: 'revision', id: `${place.slug}/${place.number}` });
  }
  return ok(revision);
}

/** What changed from one revision to another. Errors: `not-found`, `moved`. */
export async function compareRevisions(
  stores: Stores,
  range: { readonly slug: Slug; readonly from: number; readonly to: number },
): Promise<Result<readonly RecordChange[], Problem>> {
  const from = await readRevision(stores, { slug: range.slug, number: range.from });
  if (!from.ok) return from;
  const to = await readRevision(stores, { slug: range.slug, number: range.to });
  if (!to.ok) return to;
  return ok(compareRecords(from.value.record, to.value.record));
}

async function withAssessments(stores: Stores, good: Good): Promise<AssessedGood> {
  const stored = await stores.assessments.ofGood(good.id);
  return {
    good,
    assessments: stored.map(({ assessment }) => assessment),
    assessedAt: stored[0]?.assessedAt,
  };
}

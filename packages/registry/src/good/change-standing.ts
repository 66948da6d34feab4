import type { Problem } from '@commonhold/schemas/error';
import type { Good, GoodStatus } from '@commonhold/schemas/good';
import { Slug } from '@commonhold/schemas/good';
import { type Result, err, ok } from '@commonhold/schemas/result';
import type { Stores, WriteDeps } from '../ports/index.ts';
import { indexGood } from './index-good.ts';
import { toProblem } from './write-error.ts';

/** Gives a good a new slug; the old one redirects for ever. Errors: `not-found`, `conflict` where the slug belongs to another good. */
export function renameGood(
  deps: WriteDeps,
  names: { readonly slug: Slug; readonly newSlug: Slug },
): Promise<Result<Good, Problem>> {
  return deps.unitOfWork.transaction(async (stores) => {
    const good = await currentGood(stores, names.slug);
    if (!good.ok || good.value.slug === names.newSlug) return good;
    const now = deps.clock.now();
    const renamed = await stores.goods.rename(good.value.id, Slug.parse(names.newSlug), now);
    if (!renamed.ok) return err(toProblem(renamed.error));
    const result = { ...good.value, slug: names.newSlug, updatedAt: now.toISOString() };
    await indexGood(stores, deps.assessor, result);
    return ok(result);
  });
}

/** Withdraws a good: its page answers 410 with its last metadata and the reason; nothing is deleted. Errors: `not-found`. */
export function withdrawGood(
  deps: WriteDeps,
  withdrawal: { readonly slug: Slug; readonly reason: string },
): Promise<Result<Good, Problem>> {
  const { slug, reason } = withdrawal;
  return setStatus(deps, slug, (at) => ({ kind: 'withdrawn', at, reason }));
}

/** Takes a withdrawal back. Errors: `not-found`. */
export function restoreGood(deps: WriteDeps, slug: Slug): Promise<Result<Good, Problem>> {
  return setStatus(deps, slug, () => ({ kind: 'active' }));
}

function setStatus(
  deps: WriteDeps,
  slug: Slug,
  statusAt: (at: string) => GoodStatus,
): Promise<Result<Good, Problem>> {
  return deps.unitOfWork.transaction(async (stores) => {
    const good = await currentGood(stores, slug);
    if (!good.ok) return good;
    const now = deps.clock.now();
    const status = statusAt(now.toISOString());
    if (status.kind === good.value.status.kind) return good;
    const written = await stores.goods.setStatus(good.value.id, status, now);
    if (!written.ok) return err(toProblem(written.error));
    const result = { ...good.value, status, updatedAt: now.toISOString() };
    await indexGood(stores, deps.assessor, result);
    return ok(result);
  });
}

async function currentGood(stores: Stores, slug: Slug): Promise<Result<Good, Problem>> {
  const target = await stores.goods.bySlug(slug);
  if (target === undefined) return err({ kind: 'not-found', what: 'good', id: slug });
  if (target.kind === 'moved') return err({ kind: 'moved', slug: target.slug });
  return ok(target.good);
}

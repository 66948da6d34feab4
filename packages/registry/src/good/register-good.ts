import type { Problem } from '@commonhold/schemas/error';
import type { Author, Good, GoodRecord } from '@commonhold/schemas/good';
import { GoodId, Slug } from '@commonhold/schemas/good';
import { type Result, err, ok } from '@commonhold/schemas/result';
import type { Stores, WriteDeps } from '../ports/index.ts';
import { indexGood } from './index-good.ts';
import { toProblem } from './write-error.ts';

export interface Registration {
  /** Permanent id, where the source fixes it. */
  readonly id?: GoodId | undefined;
  readonly slug: Slug;
  readonly record: GoodRecord;
  readonly author: Author;
  readonly reason: string;
}

/** Registers a good with its first revision. Errors: `conflict` on a taken id or slug. */
export function registerGood(
  deps: WriteDeps,
  registration: Registration,
): Promise<Result<Good, Problem>> {
  return deps.unitOfWork.transaction((stores) => registerGoodIn(stores, deps, registration));
}

/** The same within a transaction of the caller's. */
export async function registerGoodIn(
  stores: Stores,
  deps: WriteDeps,
  registration: Registration,
): Promise<Result<Good, Problem>> {
  const now = deps.clock.now().toISOString();
  const id = registration.id ?? GoodId.parse(deps.ids.next());
  const good: Good = {
    id,
    slug: Slug.parse(registration.slug),
    status: { kind: 'active' },
    createdAt: now,
    updatedAt: now,
    revision: {
      goodId: id,
      number: 1,
      record: registration.record,
      sha256: deps.assessor.recordSha256(registration.record),
      author: registration.author,
      reason: registration.reason,
      createdAt: now,
    },
  };
  const inserted = await stores.goods.insert(good);
  if (!inserted.ok) return err(toProblem(inserted.error));
  await indexGood(stores, deps.assessor, good);
  return ok(good);
}

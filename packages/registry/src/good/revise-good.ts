import type { Problem } from '@commonhold/schemas/error';
import type { Author, Good, GoodId, GoodRecord } from '@commonhold/schemas/good';
import { type Result, err, ok } from '@commonhold/schemas/result';
import type { Stores, WriteDeps } from '../ports/index.ts';
import { indexGood } from './index-good.ts';
import { toProblem } from './write-error.ts';

export interface Edit {
  readonly id: GoodId;
  readonly record: GoodRecord;
  /** The revision that the editor saw; where a newer one stands the edit is refused. */
  readonly baseRevision?: number | undefined;
  readonly author: Author;
  readonly reason: string;
}

export interface RevisedGood {
  readonly good: Good;
  /** False where the record is the same as before, and nothing was written. */
  readonly isChanged: boolean;
}

/** Adds a revision. Errors: `not-found`, `conflict` on a stale base revision, `withdrawn`. */
export function reviseGood(deps: WriteDeps, edit: Edit): Promise<Result<RevisedGood, Problem>> {
  return deps.unitOfWork.transaction((stores) => reviseGoodIn(stores, deps, edit));
}

/** The same within a transaction of the caller's. */
export async function reviseGoodIn(
  stores: Stores,
  deps: WriteDeps,
  edit: Edit,
): Promise<Result<RevisedGood, Problem>> {
  const current = await stores.goods.byId(edit.id);
  if (current === undefined) return err({ kind: 'not-found', what: 'good', id: edit.id });
  if (current.status.kind === 'withdrawn') {
    const { at, reason } = current.status;
    return err({ kind: 'withdrawn', slug: current.slug, at, reason });
  }
  const { number, sha256: sha256Before } = current.revision;
  if (edit.baseRevision !== undefined && edit.baseRevision !== number) {
    return err({ kind: 'conflict', what: 'revision', id: edit.id, currentRevision: number });
  }
  const sha256 = deps.assessor.recordSha256(edit.record);
  if (sha256 === sha256Before) return ok({ good: current, isChanged: false });
  const now = deps.clock.now().toISOString();
  const { id, record, author, reason } = edit;
  const good: Good = {
    ...current,
    updatedAt: now,
    revision: { goodId: id, number: number + 1, record, sha256, author, reason, createdAt: now },
  };
  const appended = await stores.goods.append(good.revision);
  if (!appended.ok) return err(toProblem(appended.error));
  await indexGood(stores, deps.assessor, good);
  return ok({ good, isChanged: true });
}

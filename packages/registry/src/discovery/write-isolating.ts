import type { GoodId } from '@commonhold/schemas/good';
import { type Result, err, ok } from '@commonhold/schemas/result';
import type { IndexDeps } from './index-deps.ts';
import type { IndexChanges, IndexFailure, WriteOptions } from './ports.ts';

/** A document that the server refuses, alone. */
export interface Refusal {
  readonly goodId: GoodId;
  readonly reason: string;
}

export interface IsolatingWrite extends WriteOptions {
  readonly index: string;
  readonly changes: IndexChanges;
  /** Asked before each request; where it says no, nothing more is sent. */
  readonly mayWrite: () => Promise<boolean>;
  /** Told of what the server holds, as soon as it does. */
  readonly onWritten: (goodIds: readonly GoodId[]) => Promise<void>;
  /** Told of a document that the server refuses though nothing else is sent with it. */
  readonly onRefused: (refusal: Refusal) => Promise<void>;
}

/** Above so many parked goods it is not the documents that are wrong. */
const parkedMax = 100;

/**
 * Writes a batch; where the server refuses it, halves it again and again until the documents at fault are
 * found. Stops with `refused` when more than 100 goods are parked in all: then something else is wrong.
 */
export async function writeIsolating(
  deps: IndexDeps,
  write: IsolatingWrite,
): Promise<Result<void, IndexFailure>> {
  const { put, remove } = write.changes;
  if (!(await write.mayWrite())) {
    return err({ kind: 'unavailable', reason: 'another process does this now' });
  }
  const written = await deps.index.write(write.index, write.changes, write);
  if (written.ok) {
    await write.onWritten([...put.map(({ id }) => id), ...remove]);
    return ok(undefined);
  }
  if (written.error.kind !== 'refused' || put.length === 0 || write.signal?.aborted === true) {
    return written;
  }
  const [only] = put;
  if (put.length === 1 && remove.length === 0 && only !== undefined) {
    if ((await deps.unitOfWork.read.outbox.parkedSize()) >= parkedMax) {
      return err({
        kind: 'refused',
        reason: `more than ${parkedMax} goods are refused, the last one with: ${written.error.reason}`,
      });
    }
    await write.onRefused({ goodId: only.id, reason: written.error.reason });
    return ok(undefined);
  }
  for (const changes of halves(write.changes)) {
    const half = await writeIsolating(deps, { ...write, changes });
    if (!half.ok) return half;
  }
  return ok(undefined);
}

function halves({ put, remove }: IndexChanges): readonly IndexChanges[] {
  if (remove.length > 0) {
    return [
      { put: [], remove },
      { put, remove: [] },
    ];
  }
  const middle = Math.ceil(put.length / 2);
  return [
    { put: put.slice(0, middle), remove: [] },
    { put: put.slice(middle), remove: [] },
  ];
}

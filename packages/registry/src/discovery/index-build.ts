import { setTimeout as rest } from 'node:timers/promises';
import type { GoodId } from '@commonhold/schemas/good';
import { type Result, err, ok } from '@commonhold/schemas/result';
import { batchDocumentsMax, changesOf } from './document-batches.ts';
import type { IndexDeps } from './index-deps.ts';
import type { IndexChanges, IndexFailure, OutboxEntry } from './ports.ts';
import { writeIsolating } from './write-isolating.ts';

export type BuildFailure =
  | { readonly kind: 'stopped' }
  | { readonly kind: 'index'; readonly failure: IndexFailure };

/** A server that restarts does not cost the work of hours. */
const attemptsMax = 6;
const restMs = 1_500;

/** The index being built, what it refused, and which changes it has seen. */
export class IndexBuild {
  readonly refused = new Set<GoodId>();
  readonly signal: AbortSignal;
  readonly name: string;
  readonly #deps: IndexDeps;
  /** By number. */
  readonly #seen = new Map<string, OutboxEntry>();

  constructor(deps: IndexDeps, name: string, signal: AbortSignal) {
    this.#deps = deps;
    this.name = name;
    this.signal = signal;
  }

  write(changes: IndexChanges): Promise<Result<void, BuildFailure>> {
    return this.ask(() => this.#writeOnce(changes));
  }

  /** Asks the server again for some seconds where it is away, or slow after hours of work. */
  async ask<T>(question: () => Promise<Result<T, IndexFailure>>): Promise<Result<T, BuildFailure>> {
    for (let attempt = 1; ; attempt += 1) {
      const answer = await question();
      if (this.signal.aborted) return err({ kind: 'stopped' });
      if (answer.ok) return answer;
      const failure = answer.error;
      if (failure.kind !== 'unavailable' || attempt === attemptsMax) {
        return err({ kind: 'index', failure });
      }
      await rest(failure.retryAfterMs ?? restMs);
    }
  }

  #writeOnce(changes: IndexChanges): Promise<Result<void, IndexFailure>> {
    const { outbox } = this.#deps.unitOfWork.read;
    return writeIsolating(this.#deps, {
      index: this.name,
      changes,
      signal: this.signal,
      note: 'rebuild',
      mayWrite: () => Promise.resolve(!this.signal.aborted),
      onWritten: () => Promise.resolve(),
      onRefused: async ({ goodId, reason }) => {
        this.refused.add(goodId);
        await outbox.park(goodId, reason);
      },
    });
  }

  /** Writes every good that the outbox tells of, until there is none that this index has not seen. */
  async replay(): Promise<Result<void, BuildFailure>> {
    const { discovery } = this.#deps.unitOfWork.read;
    const unseen = await this.unseen();
    const goodIds = [...new Set(unseen.map(({ goodId }) => goodId))];
    for (let start = 0; start < goodIds.length; start += batchDocumentsMax) {
      const ids = goodIds.slice(start, start + batchDocumentsMax);
      for (const changes of changesOf(ids, await discovery.byIds(ids))) {
        const written = await this.write(changes);
        if (!written.ok) return written;
      }
    }
    for (const entry of unseen) this.#seen.set(entry.seq, entry);
    return ok(undefined);
  }

  /** The changes that this index has; those of goods that it refused are none of them. */
  taken(): readonly OutboxEntry[] {
    return [...this.#seen.values()].filter(({ goodId }) => !this.refused.has(goodId));
  }

  /** A transaction may commit after one with a higher number, so that no number marks how far one has come. */
  async unseen(): Promise<readonly OutboxEntry[]> {
    const { outbox } = this.#deps.unitOfWork.read;
    const found = [];
    for (let last: string | undefined; ;) {
      const page = await outbox.sentOrPending(last, batchDocumentsMax);
      found.push(...page.filter(({ seq }) => !this.#seen.has(seq)));
      last = page.at(-1)?.seq;
      if (last === undefined) return found;
    }
  }
}

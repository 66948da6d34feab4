import type { DiscoveryDocument } from '@commonhold/schemas/discovery';
import type { GoodId } from '@commonhold/schemas/good';
import { type Result, err, ok } from '@commonhold/schemas/result';
import type { IndexFailure, SearchIndex } from '../discovery/index.ts';

/** An index on no server: keeps the same contract, for tests of what is built on the port. */
export interface InMemorySearchIndex extends SearchIndex {
  /** The names of all indexes, for a look at what was left behind. */
  names(): readonly string[];
  /** What the live index holds, by id. */
  documents(): ReadonlyMap<string, DiscoveryDocument>;
  /** Makes the live index look like one that another version of the program made. */
  outdate(): void;
  /** Puts something into the live index that is no good. */
  plant(id: string): void;
  /** Loses everything, as a server whose data are deleted. */
  forget(): void;
}

type Held = Map<string, DiscoveryDocument | undefined>;

export function createInMemorySearchIndex(live = 'goods'): InMemorySearchIndex {
  const indexes = new Map<string, Held>();
  let isOutdated = false;
  let builds = 0;

  function find(name: string): Result<Held, IndexFailure> {
    const held = indexes.get(name);
    return held === undefined
      ? err({ kind: 'missing', reason: `there is no index ${name}` })
      : ok(held);
  }

  async function change(
    name: string,
    work: (held: Held) => void,
  ): Promise<Result<void, IndexFailure>> {
    // As on a server: never in the same turn as the request.
    await Promise.resolve();
    const held = find(name);
    if (held.ok) work(held.value);
    return held.ok ? ok(undefined) : held;
  }

  return {
    live,
    names: () => [...indexes.keys()],
    documents: () =>
      new Map(
        [...(indexes.get(live) ?? [])].flatMap(([id, document]) =>
          document === undefined ? [] : [[id, document] as const],
        ),
      ),
    outdate: () => {
      isOutdated = true;
    },
    plant: (id) => indexes.get(live)?.set(id, undefined),
    forget: () => indexes.clear(),

    inspect: async () => {
      const held = find(live);
      if (!held.ok) return ok({ kind: 'missing' });
      return ok(isOutdated ? { kind: 'outdated' } : { kind: 'ready', documents: held.value.size });
    },

    write: (name, { put, remove }, { signal } = {}) =>
      signal?.aborted === true
        ? Promise.resolve(err({ kind: 'unavailable', reason: 'stopped' }))
        : change(name, (held) => {
            for (const document of put) held.set(document.id, document);
            for (const id of remove) held.delete(id);
          }),

    digestsOf: async (name, ids) => {
      const held = find(name);
      if (!held.ok) return held;
      return ok(
        ids
          .filter((id) => held.value.has(id))
          .map((id: GoodId) => ({ id, contentSha256: held.value.get(id)?.contentSha256 ?? '' })),
      );
    },

    idsFrom: async (offset, limit) => {
      const held = find(live);
      return held.ok ? ok([...held.value.keys()].slice(offset, offset + limit)) : held;
    },

    removeForeign: (ids) =>
      change(live, (held) => {
        for (const id of ids) held.delete(id);
      }),

    count: async (name) => {
      const held = find(name);
      return held.ok ? ok(held.value.size) : held;
    },

    beginBuild: async () => {
      for (const name of indexes.keys()) if (name !== live) indexes.delete(name);
      builds += 1;
      const name = `${live}-build-${builds}`;
      indexes.set(name, new Map());
      return ok(name);
    },

    swapIn: async (build) => {
      const built = find(build);
      if (!built.ok) return built;
      indexes.set(live, built.value);
      indexes.delete(build);
      isOutdated = false;
      return ok(undefined);
    },

    drop: (name) =>
      change(name, () => {
        indexes.delete(name);
      }),

    oldestTask: async () => ok(undefined),
  };
}

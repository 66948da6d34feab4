import { randomBytes } from 'node:crypto';
import type { IndexFailure, SearchIndex } from '@commonhold/registry/discovery';
import { type Result, err, ok } from '@commonhold/schemas/result';
import { Meilisearch } from 'meilisearch';
import { z } from 'zod';
import { StoredDigest, toDigest, toIndexDocument } from './index-document.ts';
import { indexSettings, isCurrent } from './index-settings.ts';
import { pause, waitForTask } from './task-waiter.ts';
import { toIndexFailure } from './to-index-failure.ts';

export interface MeilisearchIndexOptions {
  readonly url: string;
  /** docs/OPERATIONS.md lists what it must allow. */
  readonly writeKey?: string | undefined;
  readonly indexUid: string;
  /** Of single requests; uploads of batches included. */
  readonly timeoutMs?: number;
  /** A task that takes longer is given up. */
  readonly stuckAfterMs?: number;
}

const timeoutMsDefault = 30_000;
const stuckAfterMsDefault = 10 * 60_000;
const swapPauseMs = 50;
const buildInfix = '-build-';

const Enqueued = z.looseObject({ taskUid: z.int() });
const Digests = z.looseObject({ results: z.array(StoredDigest) });
const Ids = z.looseObject({ results: z.array(z.looseObject({ id: z.coerce.string() })) });
const Stats = z.looseObject({ numberOfDocuments: z.int() });
const Index = z.looseObject({ uid: z.string(), createdAt: z.string() });
const Indexes = z.looseObject({ results: z.array(Index) });
const Tasks = z.looseObject({ results: z.array(z.looseObject({ enqueuedAt: z.string() })) });

type Outcome<T> = Promise<Result<T, IndexFailure>>;

/** The index of goods on a Meilisearch server, written to. */
export function createMeilisearchIndex(options: MeilisearchIndexOptions): SearchIndex {
  const server = new Server(options);
  const live = options.indexUid;
  return {
    live,
    ...writing(server),
    ...reading(server, live),
    ...building(server, live),
  };
}

function writing(server: Server): Pick<SearchIndex, 'write'> {
  return {
    async write(index, { put, remove }, { note, signal } = {}) {
      // Documents sent to an index that is not there would make one without settings.
      const present = await server.get(`indexes/${index}`, Index);
      if (!present.ok) return present;
      const params = note === undefined ? {} : { customMetadata: note };
      if (put.length > 0) {
        const body = put.map(toIndexDocument);
        const path = `indexes/${index}/documents`;
        const written = await server.perform({ path, body, params, signal });
        if (!written.ok) return written;
      }
      if (remove.length > 0) {
        const path = `indexes/${index}/documents/delete-batch`;
        return server.perform({ path, body: [...remove], params, signal });
      }
      return ok(undefined);
    },
  };
}

function reading(
  server: Server,
  live: string,
): Pick<
  SearchIndex,
  'inspect' | 'digestsOf' | 'idsFrom' | 'removeForeign' | 'count' | 'oldestTaskAt'
> {
  const count = async (index: string) => {
    const stats = await server.get(`indexes/${index}/stats`, Stats);
    return stats.ok ? ok(stats.value.numberOfDocuments) : stats;
  };
  return {
    count,

    async inspect() {
      const settings = await server.get(`indexes/${live}/settings`, z.unknown());
      if (!settings.ok) {
        return settings.error.kind === 'missing' ? ok({ kind: 'missing' }) : settings;
      }
      if (!isCurrent(settings.value)) return ok({ kind: 'outdated' });
      const documents = await count(live);
      return documents.ok ? ok({ kind: 'ready', documents: documents.value }) : documents;
    },

    async digestsOf(index, ids) {
      const path = `indexes/${index}/documents/fetch`;
      const body = { ids: [...ids], limit: ids.length, fields: Object.keys(StoredDigest.shape) };
      const found = await server.post(path, body, Digests);
      return found.ok ? ok(found.value.results.map(toDigest)) : found;
    },

    async idsFrom(offset, limit) {
      const path = `indexes/${live}/documents/fetch`;
      const found = await server.post(path, { offset, limit, fields: ['id'] }, Ids);
      return found.ok ? ok(found.value.results.map(({ id }) => id)) : found;
    },

    removeForeign: (ids) =>
      server.perform({ path: `indexes/${live}/documents/delete-batch`, body: [...ids] }),

    async oldestTaskAt() {
      const path = `tasks?statuses=enqueued,processing&reverse=true&limit=1`;
      const tasks = await server.get(path, Tasks);
      if (!tasks.ok) return tasks;
      const [oldest] = tasks.value.results;
      return ok(oldest === undefined ? undefined : new Date(oldest.enqueuedAt));
    },
  };
}

function building(
  server: Server,
  live: string,
): Pick<SearchIndex, 'beginBuild' | 'swapIn' | 'drop'> {
  const drop = (index: string) => server.perform({ path: `indexes/${index}`, method: 'DELETE' });
  return {
    drop,

    async beginBuild() {
      const indexes = await server.get('indexes?limit=1000', Indexes);
      if (!indexes.ok) return indexes;
      for (const { uid } of indexes.value.results) {
        if (!uid.startsWith(`${live}${buildInfix}`)) continue;
        const dropped = await drop(uid);
        if (!dropped.ok) return dropped;
      }
      const build = `${live}${buildInfix}${randomBytes(6).toString('hex')}`;
      const created = await server.perform({
        path: 'indexes',
        body: { uid: build, primaryKey: 'id' },
      });
      if (!created.ok) return created;
      const set = await server.perform({
        path: `indexes/${build}/settings`,
        method: 'PATCH',
        body: indexSettings,
      });
      return set.ok ? ok(build) : set;
    },

    async swapIn(build) {
      const [built, old] = [
        await server.get(`indexes/${build}`, Index),
        await server.get(`indexes/${live}`, Index),
      ];
      if (!built.ok) return built;
      if (!old.ok && old.error.kind !== 'missing') return old;
      // A first index is renamed, so that there is never an empty one under the live name.
      const swap = [{ indexes: [build, live], ...(old.ok ? {} : { rename: true }) }];
      const asked = await server.post('swap-indexes', swap, Enqueued);
      if (!asked.ok) return asked;
      const swapped = await server.until(async () => {
        const now = await server.get(`indexes/${live}`, Index);
        return now.ok && now.value.createdAt === built.value.createdAt;
      }, asked.value.taskUid);
      if (!swapped.ok || !old.ok) return swapped;
      return drop(build);
    },
  };
}

interface Work {
  readonly path: string;
  readonly method?: 'POST' | 'PATCH' | 'DELETE';
  readonly body?: object;
  readonly params?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal | undefined;
}

/** Requests to one server; failures as data. */
class Server {
  readonly #client: Meilisearch;
  readonly #stuckAfterMs: number;

  constructor(options: MeilisearchIndexOptions) {
    this.#stuckAfterMs = options.stuckAfterMs ?? stuckAfterMsDefault;
    this.#client = new Meilisearch({
      host: options.url,
      timeout: options.timeoutMs ?? timeoutMsDefault,
      ...(options.writeKey === undefined ? {} : { apiKey: options.writeKey }),
    });
  }

  async get<T>(path: string, shape: z.ZodType<T>): Outcome<T> {
    try {
      return ok(shape.parse(await this.#client.httpRequest.get({ path })));
    } catch (error) {
      return err(toIndexFailure(error));
    }
  }

  async post<T>(path: string, body: object, shape: z.ZodType<T>): Outcome<T> {
    try {
      return ok(shape.parse(await this.#client.httpRequest.post({ path, body })));
    } catch (error) {
      return err(toIndexFailure(error));
    }
  }

  /** Asks for work and waits until it is done. */
  async perform({ path, method = 'POST', body, params = {}, signal }: Work): Outcome<void> {
    try {
      const request = {
        path,
        params: { ...params },
        ...(body === undefined ? {} : { body }),
        ...(signal === undefined ? {} : { extraRequestInit: { signal } }),
      };
      const { httpRequest } = this.#client;
      const answer =
        method === 'POST'
          ? await httpRequest.post(request)
          : method === 'PATCH'
            ? await httpRequest.patch(request)
            : await httpRequest.delete(request);
      const { taskUid } = Enqueued.parse(answer);
      return await waitForTask(this.#client, taskUid, { stuckAfterMs: this.#stuckAfterMs, signal });
    } catch (error) {
      return err(toIndexFailure(error));
    }
  }

  /** For tasks that belong to no single index: a key of least privilege cannot ask after them. */
  async until(isDone: () => Promise<boolean>, task: number): Outcome<void> {
    const deadline = performance.now() + this.#stuckAfterMs;
    while (!(await isDone())) {
      if (performance.now() > deadline) {
        return err({ kind: 'stuck', task, reason: `task ${task} had no effect` });
      }
      await pause(swapPauseMs);
    }
    return ok(undefined);
  }
}

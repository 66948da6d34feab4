import { randomBytes } from 'node:crypto';
import type { DocumentDigest, IndexTask, SearchIndex } from '@commonhold/registry/discovery';
import { ok } from '@commonhold/schemas/result';
import { z } from 'zod';
import { StoredDigest, toDigest, toIndexDocument } from './index-document.ts';
import { indexSettings, isCurrent } from './index-settings.ts';
import { type Server, createServer } from './server.ts';

export interface MeilisearchIndexOptions {
  readonly url: string;
  /** docs/OPERATIONS.md lists what it must allow. */
  readonly writeKey?: string | undefined;
  readonly indexUid: string;
  /** Of requests that carry documents. */
  readonly uploadTimeoutMs?: number;
  /** Of questions. */
  readonly askTimeoutMs?: number;
  /** A task that takes longer is given up. */
  readonly stuckAfterMs?: number;
}

const uploadTimeoutMsDefault = 30_000;
const askTimeoutMsDefault = 10_000;
const stuckAfterMsDefault = 10 * 60_000;
const buildInfix = '-build-';
/** The server reads whole documents for it, and where they are on a disk that may take some milliseconds for each. */
const digestsAtOnce = 200;

const Digests = z.looseObject({ results: z.array(StoredDigest) });
const Ids = z.looseObject({ results: z.array(z.looseObject({ id: z.coerce.string() })) });
const Stats = z.looseObject({ numberOfDocuments: z.int() });
const Index = z.looseObject({ uid: z.string(), createdAt: z.string() });
const Indexes = z.looseObject({ results: z.array(Index) });
const Task = z
  .looseObject({ uid: z.int(), enqueuedAt: z.coerce.date() })
  .transform(({ uid, enqueuedAt }): IndexTask => ({ number: uid, since: enqueuedAt }));
const Tasks = z.looseObject({ results: z.array(Task) });

/** The index of goods on a Meilisearch server, written to. */
export function createMeilisearchIndex(options: MeilisearchIndexOptions): SearchIndex {
  const server = createServer({
    url: options.url,
    key: options.writeKey,
    askTimeoutMs: options.askTimeoutMs ?? askTimeoutMsDefault,
    uploadTimeoutMs: options.uploadTimeoutMs ?? uploadTimeoutMsDefault,
    stuckAfterMs: options.stuckAfterMs ?? stuckAfterMsDefault,
  });
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
      const present = await server.ask({ path: `indexes/${index}` }, Index);
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
  'inspect' | 'digestsOf' | 'idsFrom' | 'removeForeign' | 'count' | 'oldestTask'
> {
  const count = async (index: string) => {
    const stats = await server.ask({ path: `indexes/${index}/stats` }, Stats);
    return stats.ok ? ok(stats.value.numberOfDocuments) : stats;
  };
  return {
    count,

    async inspect() {
      const settings = await server.ask({ path: `indexes/${live}/settings` }, z.unknown());
      if (!settings.ok) {
        return settings.error.kind === 'missing' ? ok({ kind: 'missing' }) : settings;
      }
      if (!isCurrent(settings.value)) return ok({ kind: 'outdated' });
      const documents = await count(live);
      return documents.ok ? ok({ kind: 'ready', documents: documents.value }) : documents;
    },

    async digestsOf(index, ids) {
      const path = `indexes/${index}/documents/fetch`;
      const fields = Object.keys(StoredDigest.shape);
      const digests: DocumentDigest[] = [];
      for (let start = 0; start < ids.length; start += digestsAtOnce) {
        const some = ids.slice(start, start + digestsAtOnce);
        const found = await server.ask(
          { path, body: { ids: some, limit: some.length, fields } },
          Digests,
        );
        if (!found.ok) return found;
        digests.push(...found.value.results.map(toDigest));
      }
      return ok(digests);
    },

    async idsFrom(offset, limit) {
      const path = `indexes/${live}/documents/fetch`;
      const found = await server.ask({ path, body: { offset, limit, fields: ['id'] } }, Ids);
      return found.ok ? ok(found.value.results.map(({ id }) => id)) : found;
    },

    removeForeign: (ids) =>
      server.perform({ path: `indexes/${live}/documents/delete-batch`, body: [...ids] }),

    async oldestTask() {
      const path = `tasks?statuses=enqueued,processing&reverse=true&limit=1`;
      const tasks = await server.ask({ path }, Tasks);
      return tasks.ok ? ok(tasks.value.results[0]) : tasks;
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
      const indexes = await server.ask({ path: 'indexes?limit=1000' }, Indexes);
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
        await server.ask({ path: `indexes/${build}` }, Index),
        await server.ask({ path: `indexes/${live}` }, Index),
      ];
      if (!built.ok) return built;
      if (!old.ok && old.error.kind !== 'missing') return old;
      // A first index is renamed, so that there is never an empty one under the live name.
      const swap = [{ indexes: [build, live], ...(old.ok ? {} : { rename: true }) }];
      const task = await server.enqueue({ path: 'swap-indexes', body: swap });
      if (!task.ok) return task;
      const swapped = await server.until(async () => {
        const now = await server.ask({ path: `indexes/${live}` }, Index);
        return now.ok && now.value.createdAt === built.value.createdAt;
      }, task.value);
      if (!swapped.ok || !old.ok) return swapped;
      return drop(build);
    },
  };
}

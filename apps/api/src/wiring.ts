import { createHash } from 'node:crypto';
import {
  assessGood,
  engineVersion,
  opennessGate,
  recordSha256,
} from '@commonhold/assessment/assess';
import { loadStandards, standardsRoot } from '@commonhold/assessment/node';
import { loadProfiles } from '@commonhold/assessment/node/profiles';
import type { Standards } from '@commonhold/assessment/standard';
import { openDatabase } from '@commonhold/database/open';
import { createUnitOfWork } from '@commonhold/database/stores';
import { createCatalogueSource } from '@commonhold/harvest/catalogue';
import { createDpgaSource } from '@commonhold/harvest/dpga';
import { createMotSource } from '@commonhold/harvest/mot';
import type { Source } from '@commonhold/registry/harvest';
import { createRecordViews } from '@commonhold/registry/jurisdiction';
import type { SearchEngine } from '@commonhold/registry/discovery';
import type { SourceId } from '@commonhold/schemas/harvest';
import { type Result, err, ok } from '@commonhold/schemas/result';
import { createMeilisearchIndex, createMeilisearchSearch } from '@commonhold/search/meilisearch';
import { createPostgresqlSearch } from '@commonhold/search/postgresql';
import { createResilientSearch } from '@commonhold/search/resilient';
import { v7 } from 'uuid';
import type { IndexTimings } from './background/index-timings.ts';
import { keepIndex } from './background/keep-index.ts';
import type { Config } from './config.ts';
import { createLogger } from './logger.ts';
import { type Metrics, createMetrics } from './metrics/create-metrics.ts';
import type { Services } from './services.ts';
import { createStandardCatalogue } from './standard-catalogue.ts';

export interface OpenOptions {
  /** A server holds the embedded database; a command joins the one that holds it. */
  readonly mode: 'serve' | 'command';
  /** What is being done, when it takes long: `Creating the database`. */
  readonly onProgress?: (message: string) => void;
  /** How often things are done that keep a search server in step. */
  readonly timings?: IndexTimings;
}

const indexUid = 'goods';
/** A search server that needs longer is passed over. */
const slowAfterMs = 1_000;

export interface OpenFailure {
  readonly message: string;
}

/** Opens everything a program needs. The only place that knows all adapters together. */
export async function openServices(
  config: Config,
  options: OpenOptions,
): Promise<Result<Services, OpenFailure>> {
  const logger = createLogger(config.logLevel);
  const standards = await loadStandards();
  if (!standards.ok)
    return err({ message: `The standards cannot be read: ${JSON.stringify(standards.error)}` });
  const profiles = await loadProfiles(standardsRoot());
  if (!profiles.ok)
    return err({ message: `The profiles cannot be read: ${JSON.stringify(profiles.error)}` });
  const opened = await openDatabase(
    config.databaseUrl === undefined
      ? {
          kind: 'embedded',
          dataDir: config.dataDir,
          join: options.mode === 'command',
          ...(options.onProgress === undefined ? {} : { onProgress: options.onProgress }),
        }
      : { kind: 'server', url: config.databaseUrl },
  );
  if (!opened.ok) return err({ message: opened.error.message });
  const database = opened.value;
  const unitOfWork = createUnitOfWork(database);
  const write = {
    unitOfWork,
    assessor: {
      edition: editionOf(standards.value),
      assess: (record, sha256) => assessGood(standards.value, record, sha256),
      opennessGate: (record) => opennessGate(standards.value, record),
      recordSha256,
    },
    clock: { now: () => new Date() },
    ids: { next: () => v7() },
  } satisfies Services['write'];
  // Nobody else holds this database: leases are those of a process that was killed.
  if (database.kind === 'embedded') await unitOfWork.read.leases.releaseAll();
  const metrics = createMetrics({ isServer: options.mode === 'serve' });
  const own = createPostgresqlSearch(database.db);
  const searching = openSearch(config, { logger, write, own }, options.timings);
  return ok({
    config,
    logger,
    write,
    ownSearch: own,
    searchServer: searching.searchServer,
    metrics,
    api: {
      stores: unitOfWork.read,
      search: countingSearches(searching.engine, metrics),
      neighbours: own,
      standards: createStandardCatalogue(standards.value),
      views: createRecordViews(standards.value, profiles.value),
    },
    openSource,
    isReady: () => database.isReady(),
    databaseDescription: database.describe(),
    [Symbol.asyncDispose]: () => database[Symbol.asyncDispose](),
  });
}

/** PostgreSQL alone, or Meilisearch with PostgreSQL behind it. */
function openSearch(
  { meilisearch }: Config,
  parts: Pick<Services, 'logger' | 'write'> & { readonly own: SearchEngine },
  timings: IndexTimings | undefined,
): Pick<Services, 'searchServer'> & { readonly engine: SearchEngine } {
  const { logger, write, own } = parts;
  if (meilisearch === undefined) return { engine: own, searchServer: undefined };
  const { url, searchKey, writeKey } = meilisearch;
  const index = createMeilisearchIndex({ url, writeKey, indexUid });
  const keeping = keepIndex({ ...write, index }, logger, timings);
  const preferred = createMeilisearchSearch({ url, searchKey, indexUid, timeoutMs: slowAfterMs });
  const engine = createResilientSearch(preferred, own, {
    slowAfterMs,
    failuresMax: 3,
    restMs: 10_000,
    isFresh: keeping.isFresh,
    onChange: (breaker, reason) => logger.warn({ breaker, reason }, 'the search server’s breaker'),
  });
  const breaker = () => engine.breaker();
  return { engine, searchServer: { index, keeping, engine: preferred, breaker } };
}

function countingSearches(engine: SearchEngine, metrics: Metrics): SearchEngine {
  return {
    countValues: (question, signal) => engine.countValues(question, signal),
    search: async (request, signal) => {
      const answer = await engine.search(request, signal);
      if (answer.ok) metrics.countSearch(answer.value);
      return answer;
    },
  };
}

/** Differs whenever an assessment may: with the engine's version and with each standard in force. */
function editionOf({ current }: Standards): string {
  const standards = current.map(({ file, sha256 }) => `${file.id} ${file.version} ${sha256}`);
  return createHash('sha256')
    .update([engineVersion, ...standards.toSorted()].join('\n'))
    .digest('hex');
}

function openSource(source: SourceId, path: string): Source {
  switch (source) {
    case 'catalogue':
      return createCatalogueSource(path);
    case 'dpga':
      return createDpgaSource(path);
    case 'mot':
      return createMotSource(path);
  }
}

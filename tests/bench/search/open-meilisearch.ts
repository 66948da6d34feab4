import { mkdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { startMeilisearch } from '../../support/start-meilisearch.ts';

/** The search server that is measured. */
export interface MeasuredMeilisearch extends AsyncDisposable {
  readonly url: string;
  readonly writeKey: string | undefined;
  readonly searchKey: string | undefined;
  /** Where it runs on this machine, started for the purpose. */
  readonly local: { readonly pid: number | undefined; readonly folder: string } | undefined;
  /** What the program is told of it. */
  readonly environment: Readonly<Record<string, string>>;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** The index that the program searches. */
const indexUid = 'goods';

/**
 * A server from `MEILI_BIN` over a folder that is kept, with a limit on the memory and all processors for filling the index; or the
 * one that `MEILI_URL` names, which must not hold goods yet, as they would be replaced.
 */
export async function openMeasuredMeilisearch(
  environment: Environment,
  folder: string,
): Promise<MeasuredMeilisearch> {
  const { MEILI_URL: url, MEILI_BIN: program } = environment;
  if (url) return openGiven(url, environment);
  if (!program) throw new Error('Neither MEILI_URL nor MEILI_BIN is set');
  const own = join(folder, 'meilisearch');
  await mkdir(own, { recursive: true });
  const running = await startMeilisearch({
    program,
    folder: own,
    // By itself it fills an index with half of the processors.
    args: `--max-indexing-memory=4GiB --max-indexing-threads=${availableParallelism()}`.split(' '),
  });
  return {
    url: running.url,
    writeKey: undefined,
    searchKey: undefined,
    local: { pid: running.child.pid, folder: own },
    environment: { MEILI_URL: running.url },
    [Symbol.asyncDispose]: () => running.stop('SIGTERM'),
  };
}

async function openGiven(url: string, environment: Environment): Promise<MeasuredMeilisearch> {
  const writeKey = environment['MEILI_WRITE_KEY'] || undefined;
  const searchKey = environment['MEILI_SEARCH_KEY'] || undefined;
  const headers = writeKey === undefined ? undefined : { authorization: `Bearer ${writeKey}` };
  const path = `${url}/indexes/${indexUid}`;
  const present = await fetch(path, headers === undefined ? {} : { headers });
  if (present.ok) {
    throw new Error(
      `${url} holds an index "${indexUid}", which this benchmark would replace. Name another server, or delete it.`,
    );
  }
  return {
    url,
    writeKey,
    searchKey,
    local: undefined,
    environment: {
      MEILI_URL: url,
      ...(writeKey === undefined ? {} : { MEILI_WRITE_KEY: writeKey }),
      ...(searchKey === undefined ? {} : { MEILI_SEARCH_KEY: searchKey }),
    },
    async [Symbol.asyncDispose]() {
      await fetch(path, { method: 'DELETE', ...(headers === undefined ? {} : { headers }) });
    },
  };
}

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseConfig } from '@commonhold/api/config';
import { openServices } from '@commonhold/api/wiring';
import type { DiscoveryStore, SearchEngine } from '@commonhold/registry/discovery';
import { importSource } from '@commonhold/registry/harvest';
import type { SourceId } from '@commonhold/schemas/harvest';
import { createMeilisearchIndex, createMeilisearchSearch } from '@commonhold/search/meilisearch';
import { freePort } from '../support/free-port.ts';

export const catalogueFolder = fileURLToPath(new URL('../../catalogue', import.meta.url));

/** The engines over the same goods. Closed by disposing. */
export interface Trial extends AsyncDisposable {
  readonly goods: number;
  readonly engines: readonly { readonly name: string; readonly engine: SearchEngine }[];
}

export interface TrialSource {
  readonly source: SourceId;
  readonly path: string;
}

/**
 * A new embedded database filled from the sources by the program's own import; PostgreSQL over it, and Meilisearch
 * where `MEILI_URL` names a server or `MEILI_BIN` a program to start one with.
 */
export async function openTrial(
  sources: readonly TrialSource[],
  environment: Readonly<Record<string, string | undefined>>,
): Promise<Trial> {
  await using opening = new AsyncDisposableStack();
  const folder = await mkdtemp(join(tmpdir(), 'commonhold-relevance-'));
  opening.defer(() => rm(folder, { recursive: true, force: true }));
  const config = parseConfig({ DATA_DIR: join(folder, 'data'), LOG_LEVEL: 'error' });
  if (!config.ok) throw new Error(JSON.stringify(config.error));
  const opened = await openServices(config.value, { mode: 'serve' });
  if (!opened.ok) throw new Error(opened.error.message);
  const services = opening.use(opened.value);
  for (const { source, path } of sources) {
    const report = await importSource(services.write, services.openSource(source, path));
    if (!report.ok) throw new Error(JSON.stringify(report.error));
  }
  const { discovery } = services.api.stores;
  const meilisearch = await openMeilisearch(opening, { discovery, folder, environment });
  const goods = await discovery.count();
  const closing = opening.move();
  return {
    goods,
    engines: [
      { name: 'PostgreSQL', engine: services.api.search },
      ...(meilisearch === undefined ? [] : [{ name: 'Meilisearch', engine: meilisearch }]),
    ],
    [Symbol.asyncDispose]: () => closing.disposeAsync(),
  };
}

interface MeilisearchTrial {
  readonly discovery: DiscoveryStore;
  readonly folder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

async function openMeilisearch(
  opening: AsyncDisposableStack,
  { discovery, folder, environment }: MeilisearchTrial,
): Promise<SearchEngine | undefined> {
  const { MEILI_URL: given, MEILI_BIN: program } = environment;
  const url = given ?? (program && (await startMeilisearch(opening, program, folder)));
  if (url === undefined || url === '') return undefined;
  const indexUid = `relevance-${process.pid}`;
  const index = createMeilisearchIndex({
    url,
    indexUid,
    writeKey: environment['MEILI_WRITE_KEY'],
  });
  const build = await index.beginBuild();
  if (!build.ok) throw new Error(JSON.stringify(build.error));
  const put = await discovery.documentsAfter(undefined, 5_000);
  const written = await index.write(build.value, { put, remove: [] });
  if (!written.ok) throw new Error(JSON.stringify(written.error));
  opening.defer(async () => {
    await index.drop(build.value);
  });
  return createMeilisearchSearch({
    url,
    searchKey: environment['MEILI_SEARCH_KEY'],
    indexUid: build.value,
    timeoutMs: 10_000,
  });
}

async function startMeilisearch(
  opening: AsyncDisposableStack,
  program: string,
  folder: string,
): Promise<string> {
  const address = `127.0.0.1:${await freePort()}`;
  const child = spawn(
    program,
    ['--http-addr', address, '--db-path', join(folder, 'meilisearch'), '--no-analytics'],
    { stdio: 'ignore', cwd: folder, env: { MEILI_ENV: 'development', MEILI_LOG_LEVEL: 'ERROR' } },
  );
  opening.defer(() => stop(child));
  const deadline = Date.now() + 30_000;
  while (Date.now() < deadline) {
    const response = await fetch(`http://${address}/health`).catch(() => undefined);
    if (response?.ok === true) return `http://${address}`;
    await new Promise((resolve) => {
      setTimeout(resolve, 100);
    });
  }
  throw new Error(`${program} does not answer`);
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}

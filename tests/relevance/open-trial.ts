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
import { openMeilisearch, whyNoMeilisearch } from '../support/start-meilisearch.ts';

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
  const meilisearch =
    whyNoMeilisearch(environment) === undefined
      ? await fillMeilisearch(opening, discovery, environment)
      : undefined;
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

async function fillMeilisearch(
  opening: AsyncDisposableStack,
  discovery: DiscoveryStore,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<SearchEngine> {
  const { url, writeKey, searchKey } = opening.use(await openMeilisearch(environment));
  const indexUid = `relevance-${process.pid}`;
  const index = createMeilisearchIndex({
    url,
    indexUid,
    writeKey,
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
    searchKey,
    indexUid: build.value,
    timeoutMs: 10_000,
  });
}

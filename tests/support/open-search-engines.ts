/** Search engines for contracts, filled as the program fills them. */
import { randomBytes } from 'node:crypto';
import process from 'node:process';
import type { TestDatabase } from '@commonhold/database/testing';
import { createUnitOfWork } from '@commonhold/database/stores';
import type { OpenedSearch } from '@commonhold/registry/contract';
import type { IndexFailure } from '@commonhold/registry/discovery';
import { type Result, ok } from '@commonhold/schemas/result';
import { createMeilisearchIndex, createMeilisearchSearch } from '@commonhold/search/meilisearch';
import { type PostgresqlSearch, createPostgresqlSearch } from '@commonhold/search/postgresql';
import { openMeilisearch } from './start-meilisearch.ts';

/** The engine of one package over the tables that another writes. */
export async function openPostgresqlEngine(
  open: () => Promise<TestDatabase>,
): Promise<OpenedSearch & { readonly engine: PostgresqlSearch }> {
  const opened = await open();
  const unitOfWork = createUnitOfWork(opened.database);
  return {
    engine: createPostgresqlSearch(opened.database.db),
    async put(documents) {
      await unitOfWork.transaction(async ({ discovery }) => {
        for (const document of documents) await discovery.put(document);
        return ok(undefined);
      });
    },
    async remove(ids) {
      await unitOfWork.transaction(async ({ discovery }) => {
        for (const id of ids) await discovery.remove(id);
        return ok(undefined);
      });
    },
    [Symbol.asyncDispose]: () => opened[Symbol.asyncDispose](),
  };
}

/** An index of its own on a Meilisearch server; see `openMeilisearch`. */
export async function openMeilisearchEngine(): Promise<OpenedSearch> {
  await using opening = new AsyncDisposableStack();
  const { url, writeKey, searchKey } = opening.use(await openMeilisearch(process.env));
  const live = `contract-${randomBytes(4).toString('hex')}`;
  const index = createMeilisearchIndex({ url, writeKey, indexUid: live });
  valueOf(await index.swapIn(valueOf(await index.beginBuild())));
  opening.defer(async () => {
    await index.drop(live);
  });
  const closing = opening.move();
  return {
    engine: createMeilisearchSearch({ url, searchKey, indexUid: live, timeoutMs: 20_000 }),
    put: async (documents) => valueOf(await index.write(live, { put: documents, remove: [] })),
    remove: async (ids) => valueOf(await index.write(live, { put: [], remove: ids })),
    [Symbol.asyncDispose]: () => closing.disposeAsync(),
  };
}

function valueOf<T>(result: Result<T, IndexFailure>): T {
  if (!result.ok) throw new Error(`${result.error.kind}: ${result.error.reason}`);
  return result.value;
}

/** The search engine over a real Meilisearch server, its index written as the program writes it. */
import { randomBytes } from 'node:crypto';
import process from 'node:process';
import { describeSearchEngine, type OpenedSearch } from '@commonhold/registry/contract';
import type { IndexFailure } from '@commonhold/registry/discovery';
import type { Result } from '@commonhold/schemas/result';
import { createMeilisearchIndex, createMeilisearchSearch } from '@commonhold/search/meilisearch';
import { describe } from 'vitest';
import { openMeilisearch, whyNoMeilisearch } from '../support/start-meilisearch.ts';

const why = whyNoMeilisearch(process.env);

describe.skipIf(why !== undefined)(
  `a Meilisearch server${why === undefined ? '' : ` (${why})`}`,
  () => {
    describeSearchEngine('Meilisearch', open);
  },
);

async function open(): Promise<OpenedSearch> {
  await using opening = new AsyncDisposableStack();
  const { url, writeKey, searchKey } = opening.use(await openMeilisearch(process.env));
  const live = `contract-${randomBytes(4).toString('hex')}`;
  const index = createMeilisearchIndex({ url, writeKey, indexUid: live });
  const build = valueOf(await index.beginBuild());
  valueOf(await index.swapIn(build));
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

/** The index that the registry writes to: the one in memory that its own tests use, and a real Meilisearch server. */
import process from 'node:process';
import {
  type OpenedSearchIndex,
  createInMemorySearchIndex,
  describeSearchIndex,
} from '@commonhold/registry/contract';
import { createMeilisearchIndex } from '@commonhold/search/meilisearch';
import { describe } from 'vitest';
import { openMeilisearch, whyNoMeilisearch } from '../support/start-meilisearch.ts';

const why = whyNoMeilisearch(process.env);

describeSearchIndex('memory', async () => {
  const index = createInMemorySearchIndex();
  return {
    index,
    outdate: async () => index.outdate(),
    plant: async (id) => index.plant(id),
    [Symbol.asyncDispose]: () => Promise.resolve(),
  };
});

describe.skipIf(why !== undefined)(
  `a Meilisearch server${why === undefined ? '' : ` (${why})`}`,
  () => {
    describeSearchIndex('Meilisearch', openOnServer);
  },
);

async function openOnServer(): Promise<OpenedSearchIndex> {
  await using opening = new AsyncDisposableStack();
  const { url, writeKey } = opening.use(await openMeilisearch(process.env));
  const live = `contract-index-${process.pid}`;
  const index = createMeilisearchIndex({ url, writeKey, indexUid: live });
  opening.defer(async () => {
    await index.drop(live);
  });
  const closing = opening.move();
  const tell = async (method: string, path: string, body: object) => {
    const response = await fetch(`${url}/indexes/${live}/${path}`, {
      method,
      headers: {
        'content-type': 'application/json',
        ...(writeKey === undefined ? {} : { authorization: `Bearer ${writeKey}` }),
      },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(await response.text());
    // Tasks of an index are done in order: when nothing is unfinished, this one is.
    for (;;) {
      const oldest = await index.oldestTask();
      if (oldest.ok && oldest.value === undefined) return;
    }
  };
  return {
    index,
    outdate: () => tell('PATCH', 'settings', { searchCutoffMs: 12_345 }),
    plant: (id) => tell('POST', 'documents', [{ id, name: 'Not a good' }]),
    [Symbol.asyncDispose]: () => closing.disposeAsync(),
  };
}

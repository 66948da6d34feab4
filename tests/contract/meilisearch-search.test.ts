/** The search engine over a real Meilisearch server, its index written as the program writes it. */
import process from 'node:process';
import { aDiscoveryDocument, describeSearchEngine } from '@commonhold/registry/contract';
import { SearchRequest } from '@commonhold/schemas/discovery';
import { describe, expect, test } from 'vitest';
import { openMeilisearchEngine } from '../support/open-search-engines.ts';
import { whyNoMeilisearch } from '../support/start-meilisearch.ts';

const why = whyNoMeilisearch(process.env);

describe.skipIf(why !== undefined)(
  `a Meilisearch server${why === undefined ? '' : ` (${why})`}`,
  () => {
    describeSearchEngine('Meilisearch', openMeilisearchEngine);

    test('totals go beyond the last hit that can be reached', async () => {
      await using opened = await openMeilisearchEngine();
      const goods = 10_500;
      const documents = Array.from({ length: goods }, () => aDiscoveryDocument());
      await opened.put(documents);
      const found = await opened.engine.search(SearchRequest.parse({ offset: 10_000 }));
      expect(found).toMatchObject({ value: { total: { value: goods, relation: 'exact' } } });
      expect(found.ok && found.value.hits).toHaveLength(20);
    });
  },
);

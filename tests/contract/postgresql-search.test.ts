/** The search engine of one package over the tables that another writes, as the program wires them. */
import {
  type TestDatabase,
  openTestEmbedded,
  openTestServer,
  testServerName,
  testServerUrl,
} from '@commonhold/database/testing';
import { createUnitOfWork } from '@commonhold/database/stores';
import { type OpenSearch, describeSearchEngine } from '@commonhold/registry/contract';
import { ok } from '@commonhold/schemas/result';
import { createPostgresqlSearch } from '@commonhold/search/postgresql';
import { describe } from 'vitest';

describeSearchEngine('the embedded database', searchIn(openTestEmbedded));

describe.skipIf(testServerUrl === undefined)(`adapters of ${testServerName}`, () => {
  describeSearchEngine('a PostgreSQL server', searchIn(openTestServer));
});

function searchIn(open: () => Promise<TestDatabase>): OpenSearch {
  return async () => {
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
  };
}

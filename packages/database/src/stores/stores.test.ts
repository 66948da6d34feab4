import {
  type OpenRegistry,
  describeAssessmentStore,
  describeDiscoveryStores,
  describeEvidenceStore,
  describeGoodStore,
  describeIndexKeeping,
  describeOrganisationStore,
  describeOutbox,
  describeReassessmentLedger,
  describeSourceLedger,
  describeUnitOfWork,
} from '@commonhold/registry/contract';
import { afterAll, describe } from 'vitest';
import {
  type TestDatabase,
  openTestEmbedded,
  openTestServer,
  testServerName,
  testServerUrl,
} from '../testing/index.ts';
import { createUnitOfWork } from './create-unit-of-work.ts';

describeStores('the embedded database', shared(openTestEmbedded));

describe.skipIf(testServerUrl === undefined)(`adapters of ${testServerName}`, () => {
  describeStores('a PostgreSQL server', shared(openTestServer));
});

function describeStores(name: string, open: OpenRegistry): void {
  describeGoodStore(name, open);
  describeOrganisationStore(name, open);
  describeAssessmentStore(name, open);
  describeReassessmentLedger(name, open);
  describeEvidenceStore(name, open);
  describeDiscoveryStores(name, open);
  describeOutbox(name, open);
  describeIndexKeeping(name, open);
  describeSourceLedger(name, open);
  describeUnitOfWork(name, open);
}

/** One database for all suites of a kind: each suite uses ids and slugs of its own. */
function shared(open: () => Promise<TestDatabase>): OpenRegistry {
  let opened: Promise<TestDatabase> | undefined;
  afterAll(async () => {
    await (await opened)?.[Symbol.asyncDispose]();
  });
  return async () => {
    opened ??= open();
    const { database } = await opened;
    return {
      unitOfWork: createUnitOfWork(database),
      [Symbol.asyncDispose]: () => Promise.resolve(),
    };
  };
}

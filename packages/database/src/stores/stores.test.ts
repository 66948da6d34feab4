import {
  type OpenRegistry,
  describeAssessmentStore,
  describeDiscoveryStores,
  describeGoodStore,
  describeOrganisationStore,
  describeSourceLedger,
  describeUnitOfWork,
} from '@commonhold/registry/contract';
import { describe } from 'vitest';
import {
  type TestDatabase,
  openTestEmbedded,
  openTestServer,
  testServerUrl,
} from '../testing/index.ts';
import { createUnitOfWork } from './create-unit-of-work.ts';

describeStores('the embedded database', openWith(openTestEmbedded));

describe.skipIf(testServerUrl === undefined)(
  testServerUrl === undefined ? 'skipped: TEST_DATABASE_URL names no PostgreSQL server' : 'server',
  () => {
    describeStores('a PostgreSQL server', openWith(openTestServer));
  },
);

function describeStores(name: string, open: OpenRegistry): void {
  describeGoodStore(name, open);
  describeOrganisationStore(name, open);
  describeAssessmentStore(name, open);
  describeDiscoveryStores(name, open);
  describeSourceLedger(name, open);
  describeUnitOfWork(name, open);
}

function openWith(open: () => Promise<TestDatabase>): OpenRegistry {
  return async () => {
    const opened = await open();
    return {
      unitOfWork: createUnitOfWork(opened.database),
      [Symbol.asyncDispose]: () => opened[Symbol.asyncDispose](),
    };
  };
}

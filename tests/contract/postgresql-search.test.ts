/** The search engine of one package over the tables that another writes, as the program wires them. */
import {
  openTestEmbedded,
  openTestServer,
  testServerName,
  testServerUrl,
} from '@commonhold/database/testing';
import { describeSearchEngine } from '@commonhold/registry/contract';
import { describe } from 'vitest';
import { openPostgresqlEngine } from '../support/open-search-engines.ts';

describeSearchEngine('the embedded database', () => openPostgresqlEngine(openTestEmbedded));

describe.skipIf(testServerUrl === undefined)(`adapters of ${testServerName}`, () => {
  describeSearchEngine('a PostgreSQL server', () => openPostgresqlEngine(openTestServer));
});

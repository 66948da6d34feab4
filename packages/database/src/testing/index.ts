export type { TestDatabase } from './open-test-database.ts';
export { openTestEmbedded, openTestServer, testServerUrl } from './open-test-database.ts';

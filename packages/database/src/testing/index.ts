export { fillDiscovery } from './fill-discovery.ts';
export type { TestDatabase } from './open-test-database.ts';
export {
  openTestEmbedded,
  openTestServer,
  testServerName,
  testServerUrl,
} from './open-test-database.ts';

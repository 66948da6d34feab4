export { describeAssessmentStore } from './assessment-store-contract.ts';
export { describeEvidenceStore } from './evidence-store-contract.ts';
export { describeDiscoveryStores } from './discovery-stores-contract.ts';
export { describeIndexKeeping } from './index-keeping-contract.ts';
export { describeOutbox } from './outbox-contract.ts';
export { createInMemorySearchIndex } from './in-memory-search-index.ts';
export type { InMemorySearchIndex } from './in-memory-search-index.ts';
export { describeGoodStore } from './good-store-contract.ts';
export { describeOrganisationStore } from './organisation-store-contract.ts';
export type { OpenRegistry, OpenedRegistry } from './open-registry.ts';
export {
  anAssessment,
  aDiscoveryDocument,
  aGood,
  anOrganisation,
  aRecord,
  aRevision,
  newId,
} from './samples.ts';
export { describeReassessmentLedger } from './reassessment-ledger-contract.ts';
export { describeSearchEngine } from './search-engine-contract.ts';
export type { OpenSearch, OpenedSearch } from './search-engine-contract.ts';
export { describeSearchIndex } from './search-index-contract.ts';
export type { OpenSearchIndex, OpenedSearchIndex } from './search-index-contract.ts';
export { describeSourceLedger } from './source-ledger-contract.ts';
export { describeUnitOfWork } from './unit-of-work-contract.ts';

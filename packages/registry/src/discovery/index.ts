export type {
  DiscoveryStore,
  DocumentDigest,
  IndexChanges,
  IndexFailure,
  IndexHistory,
  IndexLedger,
  IndexState,
  Lease,
  LeaseName,
  LeaseStore,
  OutboxEntry,
  OutboxStore,
  ParkedEntry,
  SearchEngine,
  SearchFailure,
  SearchIndex,
  SweepReport,
  WriteOptions,
} from './ports.ts';
export { searchGoods } from './search-goods.ts';
export { toDiscoveryDocument } from './to-discovery-document.ts';
export { Suggestion, suggest } from './suggest.ts';

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
export { dispatchOutbox } from './dispatch-outbox.ts';
export type { DispatchOutcome } from './dispatch-outbox.ts';
export type { IndexDeps } from './index-deps.ts';
export { rebuildIndex } from './rebuild-index.ts';
export type { RebuildFailure, RebuildOptions, RebuildReport } from './rebuild-index.ts';
export { searchGoods } from './search-goods.ts';
export { sweepIndex } from './sweep-index.ts';
export type { SweepFailure, SweepOptions } from './sweep-index.ts';
export { withLease } from './with-lease.ts';
export { toDiscoveryDocument } from './to-discovery-document.ts';
export { Suggestion, suggest } from './suggest.ts';

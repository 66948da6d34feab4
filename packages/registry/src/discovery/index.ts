export type {
  DiscoveryStore,
  DocumentDigest,
  IndexChanges,
  IndexFailure,
  IndexHistory,
  IndexLedger,
  HeldLease,
  IndexState,
  IndexTask,
  Lease,
  LeaseName,
  LeaseStore,
  Neighbours,
  OutboxEntry,
  OutboxStore,
  ParkedEntry,
  SearchEngine,
  SearchFailure,
  SearchIndex,
  SweepReport,
  ValueQuestion,
  WriteOptions,
} from './ports.ts';
export { dispatchOutbox } from './dispatch-outbox.ts';
export type { DispatchOutcome } from './dispatch-outbox.ts';
export type { IndexDeps } from './index-deps.ts';
export { rebuildIndex } from './rebuild-index.ts';
export type { RebuildFailure, RebuildOptions, RebuildReport } from './rebuild-index.ts';
export { findFacetValues } from './find-facet-values.ts';
export type { FacetValueDeps, FacetValueRequest } from './find-facet-values.ts';
export { searchGoods } from './search-goods.ts';
export type { SearchDeps } from './search-goods.ts';
export { sweepIndex } from './sweep-index.ts';
export type { SweepFailure, SweepOptions } from './sweep-index.ts';
export { withLease } from './with-lease.ts';
export { toDiscoveryDocument } from './to-discovery-document.ts';
export { Suggestion, suggest } from './suggest.ts';

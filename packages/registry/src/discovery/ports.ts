import type {
  DiscoveryDocument,
  FacetCounts,
  FacetName,
  SearchRequest,
  SearchResponse,
  SimilarGood,
} from '@commonhold/schemas/discovery';
import type { GoodId } from '@commonhold/schemas/good';
import type { Result } from '@commonhold/schemas/result';

/** What is compared to see whether an index holds the newest document of a good. */
export type DocumentDigest = Pick<DiscoveryDocument, 'id' | 'contentSha256'>;

/** What search engines are filled from. Written in the same transaction as the good. */
export interface DiscoveryStore {
  put(document: DiscoveryDocument): Promise<void>;
  remove(id: GoodId): Promise<void>;
  /** Those that exist, in no order. At most 5,000 ids. */
  byIds(ids: readonly GoodId[]): Promise<readonly DiscoveryDocument[]>;
  /** Ordered by id, beginning after the given one; stable while rows are added. */
  documentsAfter(id: GoodId | undefined, limit: number): Promise<readonly DiscoveryDocument[]>;
  digestsAfter(id: GoodId | undefined, limit: number): Promise<readonly DocumentDigest[]>;
  /** Those that exist, in no order. At most 5,000 ids. */
  digestsOf(ids: readonly GoodId[]): Promise<readonly DocumentDigest[]>;
  /** Up to so many, chosen at random. */
  sampleDigests(limit: number): Promise<readonly DocumentDigest[]>;
  count(): Promise<number>;
}

/** A change that a search server has yet to see. */
export interface OutboxEntry {
  /** Ascending in the order of writing; a decimal number. */
  readonly seq: string;
  readonly goodId: GoodId;
}

/** A change that the search server refused. */
export interface ParkedEntry extends OutboxEntry {
  readonly error: string;
  readonly parkedAt: Date;
}

/** Changes that a search server has yet to see, in the order of their writing. */
export interface OutboxStore {
  add(entry: { readonly goodId: GoodId; readonly operation: 'put' | 'remove' }): Promise<void>;
  /** Adds a change for each good that has none waiting or parked. @returns how many were added. */
  addMissing(goodIds: readonly GoodId[]): Promise<number>;
  /** Rows that wait to be sent. */
  size(): Promise<number>;
  /** Oldest first. */
  pending(limit: number): Promise<readonly OutboxEntry[]>;
  /** Those of the goods that have a change waiting. */
  pendingGoods(goodIds: readonly GoodId[]): Promise<ReadonlySet<GoodId>>;
  /**
   * The server holds these changes. Parked rows of the same goods go too: what was refused has been overtaken.
   * While somebody holds the lease `rebuild`, rows are kept for `sentOrPending`.
   */
  finish(entries: readonly OutboxEntry[]): Promise<void>;
  /** Sets a good's rows aside with the reason why the server refuses it; it then has one parked row. */
  park(goodId: GoodId, error: string, entries?: readonly OutboxEntry[]): Promise<void>;
  /** Oldest first, at most 1,000. */
  parked(): Promise<readonly ParkedEntry[]>;
  parkedSize(): Promise<number>;
  /** Makes the parked rows of these goods wait again, or all where none are named. @returns how many. */
  unpark(goodIds?: readonly GoodId[]): Promise<number>;
  oldestPendingAt(): Promise<Date | undefined>;
  /** Every row that waits or was sent since the rebuild began, parked ones left out, in ascending order after `seq`. */
  sentOrPending(seq: string | undefined, limit: number): Promise<readonly OutboxEntry[]>;
  /** Forgets what was kept for a rebuild. */
  forgetSent(): Promise<void>;
  /** Deletes every row. @returns how many. */
  discard(): Promise<number>;
}

/** The right to do what only one process may do at a time. Time is the database's. */
export interface LeaseStore {
  /** Takes a lease that is free, has run out, or is the holder's own. */
  acquire(lease: Lease): Promise<boolean>;
  release(lease: Pick<Lease, 'name' | 'holder'>): Promise<void>;
  /** Those that have not run out, by name. */
  held(): Promise<readonly HeldLease[]>;
  /** For a process that knows that nobody else is there: takes back what a dead one left behind. */
  releaseAll(): Promise<void>;
}

export const leaseNames = ['dispatch', 'rebuild', 'sweep', 'reassess', 'evidence'] as const;
export type LeaseName = (typeof leaseNames)[number];

export interface Lease {
  readonly name: LeaseName;
  /** Different for every process and every attempt. */
  readonly holder: string;
  readonly durationMs: number;
}

export interface HeldLease {
  readonly name: string;
  readonly expiresAt: Date;
}

/** What is known of the search server's index, kept beside the goods. */
export interface IndexLedger {
  read(): Promise<IndexHistory>;
  wantRebuild(at: Date): Promise<void>;
  /** Takes a wish for a rebuild back that is not younger than `since`. */
  noteRebuild(since: Date, at: Date): Promise<void>;
  noteSweep(report: SweepReport): Promise<void>;
}

export interface IndexHistory {
  /** Since when changes may be missing that no row of the outbox tells of. */
  readonly rebuildWantedAt?: Date;
  readonly rebuiltAt?: Date;
  readonly lastSweep?: SweepReport;
}

export interface SweepReport {
  readonly at: Date;
  /** Goods that the index does not hold. */
  readonly missing: number;
  /** Goods that it holds in another state. */
  readonly drifted: number;
  /** What it holds and the database does not. */
  readonly orphaned: number;
  /** Changes added to the outbox. */
  readonly repairs: number;
  /** Orphans were so many that nothing was removed without an operator's word. */
  readonly needsConsent: boolean;
}

export type IndexFailure =
  | { readonly kind: 'unavailable'; readonly reason: string; readonly retryAfterMs?: number }
  /** The key is wrong, or may not do this. */
  | { readonly kind: 'denied'; readonly reason: string }
  /** The documents or the request are at fault; sending them again changes nothing. */
  | { readonly kind: 'refused'; readonly reason: string }
  /** Accepted, but not finished in time. */
  | { readonly kind: 'stuck'; readonly reason: string; readonly task: number }
  /** There is no such index. */
  | { readonly kind: 'missing'; readonly reason: string };

export type IndexState =
  | { readonly kind: 'missing' }
  /** Made by another version of this program: its answers may be wrong. */
  | { readonly kind: 'outdated' }
  | { readonly kind: 'ready'; readonly documents: number };

export interface IndexTask {
  readonly number: number;
  readonly since: Date;
}

/** Whole documents to write, and goods to remove; no good in both. */
export interface IndexChanges {
  readonly put: readonly DiscoveryDocument[];
  readonly remove: readonly GoodId[];
}

export interface WriteOptions {
  /** Names the rows of the outbox in the server's list of tasks. */
  readonly note?: string;
  readonly signal?: AbortSignal;
}

/** The index on a search server, written to. Every call has a time limit. */
export interface SearchIndex {
  /** The name of the index that is searched. */
  readonly live: string;
  inspect(): Promise<Result<IndexState, IndexFailure>>;
  /** Resolves when the server has finished the work, not when it has accepted it. Never makes an index. */
  write(
    index: string,
    changes: IndexChanges,
    options?: WriteOptions,
  ): Promise<Result<void, IndexFailure>>;
  digestsOf(
    index: string,
    ids: readonly GoodId[],
  ): Promise<Result<readonly DocumentDigest[], IndexFailure>>;
  /** Any order that does not change while nothing is written. Ids may be of any form. */
  idsFrom(offset: number, limit: number): Promise<Result<readonly string[], IndexFailure>>;
  removeForeign(ids: readonly string[]): Promise<Result<void, IndexFailure>>;
  count(index: string): Promise<Result<number, IndexFailure>>;
  /** A new index with its settings, beside the live one; what earlier attempts left behind goes. */
  beginBuild(): Promise<Result<string, IndexFailure>>;
  /** Puts the built index in the place of the live one, atomically, and drops the old one. */
  swapIn(build: string): Promise<Result<void, IndexFailure>>;
  drop(build: string): Promise<Result<void, IndexFailure>>;
  /** Work that the server has taken on and not finished. */
  oldestTask(): Promise<Result<IndexTask | undefined, IndexFailure>>;
}

export type SearchFailure =
  | { readonly kind: 'unavailable'; readonly reason: string }
  | { readonly kind: 'refused'; readonly reason: string };

/** Which values of a facet to count. */
export interface ValueQuestion {
  readonly search: Pick<SearchRequest, 'query' | 'filters'>;
  readonly facet: FacetName;
  /** At most 1,000. */
  readonly values: readonly string[];
}

/**
 * Finds goods. Withdrawn goods are never found.
 *
 * Order: by name is that of the Unicode code points of the lower-cased name (its first 75 characters) in the reader's first
 * language, where that is one of the thirteen that every engine knows (see `sortLanguages` in `packages/search`), else in
 * English or the good's own; other orders are those of `SearchSort`; a request by relevance without words gives what changed
 * last first. Equal ranks are ordered by id. Which goods words find, and how relevance orders them, is each engine's own.
 *
 * Facet counts are disjunctive: each facet is counted under all filters but its own, largest first, then by value in the
 * order of code units. The values that a request narrows a facet to are among them, however small; which of equally small
 * values come last is each engine's own. Odd input is answered or `refused`, never thrown.
 */
export interface SearchEngine {
  search(
    request: SearchRequest,
    signal?: AbortSignal,
  ): Promise<Result<SearchResponse, SearchFailure>>;
  /** How many goods of a search have each of the values, under all its filters but the facet's own; values that none has are left out. */
  countValues(
    question: ValueQuestion,
    signal?: AbortSignal,
  ): Promise<Result<FacetCounts, SearchFailure>>;
}

/** What lies near a query, a value or a good. Asked of the database, whichever engine searches, so that all share the answer. */
export interface Neighbours {
  /** The nearest query that finds something, where no good has all words of this one. */
  queryNear(query: string): Promise<string | undefined>;
  /** Values of a facet with words that begin with all of the given ones (see `holdsWords`), the most frequent first, at most 1,000. */
  valuesLike(facet: FacetName, words: readonly string[]): Promise<readonly string[]>;
  /** Registered goods about the same, nearest first, without the good itself; none for one that cannot be found. */
  goodsLike(id: GoodId, limit: number): Promise<readonly SimilarGood[]>;
}

import type {
  Good,
  GoodId,
  GoodKind,
  GoodStatus,
  GoodSummary,
  Identifier,
  Revision,
  RevisionNumber,
  RevisionSummary,
  Slug,
} from '@commonhold/schemas/good';
import type { Result } from '@commonhold/schemas/result';

export interface GoodQuery {
  /** Opaque place of the last row of the page before. */
  readonly cursor?: string | undefined;
  /** 1 to 500. */
  readonly limit: number;
  readonly kind?: GoodKind | undefined;
  readonly listing?: 'registered' | 'reference' | undefined;
  /** Withdrawn goods are left out unless asked for. */
  readonly includeWithdrawn?: boolean | undefined;
  readonly updatedSince?: Date | undefined;
}

export interface GoodPage {
  readonly items: readonly GoodSummary[];
  readonly nextCursor?: string;
}

/** A slug leads to a good, or to the slug that took its place. */
export type SlugTarget =
  | { readonly kind: 'current'; readonly good: Good }
  | { readonly kind: 'moved'; readonly slug: Slug };

export type GoodStoreError =
  | { readonly kind: 'slug-taken'; readonly slug: Slug }
  | { readonly kind: 'id-taken'; readonly id: GoodId }
  | { readonly kind: 'stale-revision'; readonly id: GoodId; readonly currentRevision: number }
  | { readonly kind: 'unknown-good'; readonly id: GoodId };

/** Goods and their revisions. Revisions are only ever added. A slug once used belongs to its good for ever. */
export interface GoodStore {
  byId(id: GoodId): Promise<Good | undefined>;
  bySlug(slug: Slug): Promise<SlugTarget | undefined>;
  /** The good whose newest revision carries this identifier. */
  byIdentifier(identifier: Identifier): Promise<Good | undefined>;
  /** Ordered by id; stable while rows are added. */
  list(query: GoodQuery): Promise<GoodPage>;
  revision(id: GoodId, number: RevisionNumber): Promise<Revision | undefined>;
  /** Newest first. */
  revisions(id: GoodId): Promise<readonly RevisionSummary[]>;
  insert(good: Good): Promise<Result<void, GoodStoreError>>;
  /** Adds revision `number`, which must follow the newest. Else `stale-revision`. */
  append(revision: Revision): Promise<Result<void, GoodStoreError>>;
  /** Gives the good a new slug; the old one leads to it from then on. Taking back an own old slug is allowed. */
  rename(id: GoodId, slug: Slug, at: Date): Promise<Result<void, GoodStoreError>>;
  setStatus(id: GoodId, status: GoodStatus, at: Date): Promise<Result<void, GoodStoreError>>;
  /** Active goods whose newest revision names the organisation as an agent, by slug; at most 500. */
  ofOrganisation(slug: Slug): Promise<readonly GoodSummary[]>;
  count(): Promise<number>;
}

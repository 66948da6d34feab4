import type {
  DiscoveryDocument,
  SearchRequest,
  SearchResponse,
} from '@commonhold/schemas/discovery';
import type { GoodId } from '@commonhold/schemas/good';
import type { Result } from '@commonhold/schemas/result';

/** What search engines are filled from. Written in the same transaction as the good. */
export interface DiscoveryStore {
  put(document: DiscoveryDocument): Promise<void>;
  remove(id: GoodId): Promise<void>;
}

/** Changes that a search server has yet to see, in the order of their writing. */
export interface OutboxStore {
  add(entry: { readonly goodId: GoodId; readonly operation: 'put' | 'remove' }): Promise<void>;
  size(): Promise<number>;
}

export type SearchFailure =
  | { readonly kind: 'unavailable'; readonly reason: string }
  | { readonly kind: 'refused'; readonly reason: string };

/**
 * Finds goods. Withdrawn goods are never found. The order by name is that of Unicode code points of the
 * lower-cased name in the reader's language; equal ranks are ordered by id. Facet counts are disjunctive:
 * each facet is counted under all filters but its own.
 */
export interface SearchEngine {
  search(
    request: SearchRequest,
    signal?: AbortSignal,
  ): Promise<Result<SearchResponse, SearchFailure>>;
}

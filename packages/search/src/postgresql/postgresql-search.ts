import type { Neighbours, SearchEngine, SearchFailure } from '@commonhold/registry/discovery';
import { DatabaseUnavailableError } from '@commonhold/registry/ports';
import type { SearchRequest, SearchResponse } from '@commonhold/schemas/discovery';
import { type Result, err, ok } from '@commonhold/schemas/result';
import type { QueryExecutorProvider } from 'kysely';
import { countValues } from './count-values.ts';
import { createFacetDictionary } from './facet-dictionary.ts';
import { goodsLike } from './goods-like.ts';
import { createGoodsInStep } from './goods-in-step.ts';
import { type SearchParts, locateGoods, nearestQuery } from './locate-goods.ts';
import { orderHits } from './order-hits.ts';
import { readDocuments } from './read-documents.ts';
import { toHit } from './to-hit.ts';
import { topFacets } from './top-facets.ts';
import { createValuesLike } from './values-like.ts';

export interface PostgresqlSearch extends SearchEngine, Neighbours {
  /** Reads what the first search would have to wait for: about a second for a hundred thousand goods. */
  prepare(): Promise<void>;
}

/**
 * Finds goods in the tables that the discovery store writes; the migrations `0002-create-discovery`,
 * `0004-split-discovery` and `0007-widen-discovery` of `packages/database` describe them. Words are found by PostgreSQL; facets
 * are filtered and counted in memory, over columns that every search brings in step with what is committed. All words of the
 * query must match, the last one as a beginning too; where fewer than three goods have them, whatever the filters, goods
 * that match most of what the query says are found too; where none has, words with typing errors match as well, and the
 * nearest query that finds something is named in `didYouMean`. Totals and counts are exact. Failure: `unavailable`.
 */
export function createPostgresqlSearch(db: QueryExecutorProvider): PostgresqlSearch {
  const parts = { db, dictionary: createFacetDictionary(db), goods: createGoodsInStep(db) };
  return {
    async prepare() {
      await parts.goods.look(undefined);
    },
    search: (request, signal) => attempt(() => answer(parts, request), signal),
    countValues: (question, signal) => attempt(() => countValues(parts, question), signal),
    queryNear: (query) => nearestQuery(parts, query),
    valuesLike: createValuesLike(parts),
    goodsLike: (id, limit) => goodsLike(parts, id, limit),
  };
}

async function attempt<T>(
  ask: () => Promise<T>,
  signal: AbortSignal | undefined,
): Promise<Result<T, SearchFailure>> {
  try {
    signal?.throwIfAborted();
    return ok(await ask());
  } catch (error) {
    if (error instanceof DatabaseUnavailableError) {
      return err({ kind: 'unavailable', reason: error.message });
    }
    if (signal?.aborted === true) return err({ kind: 'unavailable', reason: 'cancelled' });
    throw error;
  }
}

async function answer(parts: SearchParts, request: SearchRequest): Promise<SearchResponse> {
  const { facets, offset, limit, languages } = request;
  const about = { offset, limit, engine: 'postgresql', degraded: false } as const;
  const located = await locateGoods(parts, request);
  if (located === undefined) {
    return {
      hits: [],
      total: { value: 0, relation: 'exact' },
      facets: facets.map((facet) => ({ facet, values: [] })),
      ...about,
    };
  }
  const { columns, narrowed, matches, terms, didYouMean } = located;
  const { db, dictionary } = parts;
  const { hits } = narrowed;
  const page = await orderHits(db, { dictionary, request, columns, hits, matches, terms });
  const documents = await readDocuments(db, page);
  return {
    hits: documents.map((document) => toHit(document, terms, languages)),
    total: { value: hits.length, relation: 'exact' },
    facets: await topFacets(dictionary, request, narrowed),
    ...about,
    ...(didYouMean === undefined ? {} : { didYouMean }),
  };
}

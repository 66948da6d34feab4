import type { SearchEngine, SearchFailure } from '@commonhold/registry/discovery';
import {
  type FacetCounts,
  type FacetName,
  type SearchRequest,
  type SearchResponse,
} from '@commonhold/schemas/discovery';
import { err, ok } from '@commonhold/schemas/result';
import { Meilisearch, MeilisearchApiError, type MultiSearchQuery } from 'meilisearch';
import { sortLanguages, totalHitsMax } from './index-settings.ts';
import { toFilter } from './search-filter.ts';
import { highlightTags, toHit } from './to-hit.ts';

export interface MeilisearchOptions {
  readonly url: string;
  /** A key that may only search. */
  readonly searchKey?: string | undefined;
  readonly indexUid: string;
  readonly timeoutMs?: number;
}

const timeoutMsDefault = 2_000;
const excerptWords = 30;

/** Finds goods through a Meilisearch server, in one round trip: one query for the hits and one for each narrowed facet. */
export function createMeilisearchSearch(options: MeilisearchOptions): SearchEngine {
  const client = new Meilisearch({
    host: options.url,
    timeout: options.timeoutMs ?? timeoutMsDefault,
    ...(options.searchKey === undefined ? {} : { apiKey: options.searchKey }),
  });
  return {
    search: async (request, signal) => {
      try {
        const queries = [
          mainQuery(options.indexUid, request),
          ...facetQueries(options.indexUid, request),
        ];
        const { results } = await client.multiSearch(
          { queries },
          signal === undefined ? {} : { signal },
        );
        return ok(toResponse(request, results));
      } catch (error) {
        return err(toFailure(error));
      }
    },
  };
}

function mainQuery(indexUid: string, request: SearchRequest): MultiSearchQuery {
  const narrowed = narrowedFacets(request);
  return {
    indexUid,
    q: request.query,
    filter: toFilter(request.filters),
    offset: request.offset,
    limit: request.limit,
    facets: request.facets.filter((facet) => !narrowed.includes(facet)),
    sort: toSort(request),
    attributesToHighlight: ['name', 'description'],
    attributesToCrop: ['description'],
    cropLength: excerptWords,
    cropMarker: '…',
    highlightPreTag: highlightTags.start,
    highlightPostTag: highlightTags.end,
    showMatchesPosition: true,
    matchingStrategy: 'last',
  };
}

function facetQueries(indexUid: string, request: SearchRequest): MultiSearchQuery[] {
  return narrowedFacets(request).map((facet) => ({
    indexUid,
    q: request.query,
    filter: toFilter(request.filters, facet),
    limit: 0,
    facets: [facet],
    matchingStrategy: 'last' as const,
  }));
}

/** The wanted facets that the request itself narrows. */
function narrowedFacets({ facets, filters }: SearchRequest): readonly FacetName[] {
  return facets.filter((facet) => (filters[facet] ?? []).length > 0);
}

function toSort({ sort, languages }: SearchRequest): string[] {
  switch (sort) {
    case 'relevance':
      return [];
    case 'newest':
      return ['createdAtMs:desc', 'id:asc'];
    case 'updated':
      return ['updatedAtMs:desc', 'id:asc'];
    case 'name': {
      const wanted = languages.map((tag) => tag.split('-')[0]);
      const language = sortLanguages.find((candidate) => candidate === wanted[0]) ?? 'en';
      return [`nameOrder.${language}:asc`, 'id:asc'];
    }
  }
}

interface EngineResult {
  readonly hits: readonly unknown[];
  readonly estimatedTotalHits?: number;
  readonly facetDistribution?: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

function toResponse(request: SearchRequest, results: readonly EngineResult[]): SearchResponse {
  const [main] = results;
  const total = main?.estimatedTotalHits ?? 0;
  const distribution = Object.fromEntries(
    results.flatMap((result) => Object.entries(result.facetDistribution ?? {})),
  );
  return {
    hits: (main?.hits ?? []).map((hit) => toHit(hit, request.languages)),
    // Words make the engine estimate; filters alone are counted.
    total: {
      value: total,
      relation: request.query === '' && total < totalHitsMax ? 'exact' : 'about',
    },
    facets: request.facets.map((facet) => toCounts(facet, distribution[facet] ?? {}, request)),
    offset: request.offset,
    limit: request.limit,
    engine: 'meilisearch',
    degraded: false,
  };
}

function toCounts(
  facet: FacetName,
  counts: Readonly<Record<string, number>>,
  request: SearchRequest,
): FacetCounts {
  const values = Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([value, count]) => ({ value, count }))
    .toSorted(
      (left, right) => right.count - left.count || compareCodeUnits(left.value, right.value),
    )
    .slice(0, request.facetValuesMax);
  return { facet, values };
}

function compareCodeUnits(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

function toFailure(error: unknown): SearchFailure {
  const reason = error instanceof Error ? error.message : String(error);
  const isRefusal =
    error instanceof MeilisearchApiError &&
    error.response.status === 400 &&
    error.cause?.code !== 'index_not_found';
  return { kind: isRefusal ? 'refused' : 'unavailable', reason };
}

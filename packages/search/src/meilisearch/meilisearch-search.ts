import type { SearchEngine, SearchFailure, ValueQuestion } from '@commonhold/registry/discovery';
import {
  type FacetCounts,
  type FacetName,
  type SearchRequest,
  type SearchResponse,
} from '@commonhold/schemas/discovery';
import { type Result, err, ok } from '@commonhold/schemas/result';
import { Meilisearch, MeilisearchApiError, type MultiSearchQuery } from 'meilisearch';
import { fromFacetKey } from './facet-key.ts';
import { foundFields } from './index-document.ts';
import { sortLanguages } from './index-settings.ts';
import { toFilter, toValueClause } from './search-filter.ts';
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
  const { indexUid } = options;
  const ask = async (queries: MultiSearchQuery[], signal: AbortSignal | undefined) =>
    (await client.multiSearch({ queries }, signal === undefined ? {} : { signal })).results;
  return {
    search: (request, signal) =>
      attempt(async () => {
        const queries = [mainQuery(indexUid, request), ...facetQueries(indexUid, request)];
        return toResponse(request, await ask(queries, signal));
      }),

    countValues: (question, signal) =>
      attempt(async () =>
        toValueCounts(question, await ask([valueQuery(indexUid, question)], signal)),
      ),
  };
}

async function attempt<T>(ask: () => Promise<T>): Promise<Result<T, SearchFailure>> {
  try {
    return ok(await ask());
  } catch (error) {
    return err(toFailure(error));
  }
}

function mainQuery(indexUid: string, request: SearchRequest): MultiSearchQuery {
  const narrowed = narrowedFacets(request);
  return {
    indexUid,
    q: request.query.toWellFormed(),
    filter: toFilter(request.filters),
    offset: request.offset,
    limit: request.limit,
    facets: [
      totalFacet,
      ...request.facets.filter((facet) => !narrowed.includes(facet)).map(attributeOf),
    ],
    sort: toSort(request),
    attributesToRetrieve: [...foundFields],
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
    q: request.query.toWellFormed(),
    filter: toFilter(request.filters, facet),
    limit: 0,
    facets: [attributeOf(facet)],
    matchingStrategy: 'last' as const,
  }));
}

function valueQuery(indexUid: string, { search, facet, values }: ValueQuestion): MultiSearchQuery {
  return {
    indexUid,
    q: search.query.toWellFormed(),
    filter: [...toFilter(search.filters, facet), toValueClause(facet, values)],
    limit: 0,
    facets: [attributeOf(facet)],
    matchingStrategy: 'last',
  };
}

/** Every good has one value of it, so that its counts add up to the number of hits, which the server itself cuts off. */
const totalFacet = attributeOf('listing');

function attributeOf(facet: FacetName): string {
  return `facets.${facet}`;
}

/** The wanted facets that the request itself narrows. */
function narrowedFacets({ facets, filters }: SearchRequest): readonly FacetName[] {
  return facets.filter((facet) => (filters[facet] ?? []).length > 0);
}

function toSort({ query, sort, languages }: SearchRequest): string[] {
  switch (sort) {
    case 'relevance':
      return query === '' ? ['updatedAtMs:desc', 'id:asc'] : [];
    case 'newest':
      return ['createdAtMs:desc', 'id:asc'];
    case 'updated':
      return ['updatedAtMs:desc', 'id:asc'];
    case 'verdict':
      return ['verdictRank:asc', 'updatedAtMs:desc', 'id:asc'];
    case 'deployments':
      return ['deploymentCount:desc', 'updatedAtMs:desc', 'id:asc'];
    case 'name': {
      const wanted = languages.map((tag) => tag.split('-')[0]);
      const language = sortLanguages.find((candidate) => candidate === wanted[0]) ?? 'en';
      return [`nameOrder.${language}:asc`, 'id:asc'];
    }
  }
}

type Counts = Readonly<Record<string, number>>;

interface EngineResult {
  readonly hits: readonly unknown[];
  readonly facetDistribution?: Readonly<Record<string, Counts>>;
}

function toResponse(request: SearchRequest, results: readonly EngineResult[]): SearchResponse {
  const [main] = results;
  const distribution = distributionOf(results);
  const listings = Object.values(main?.facetDistribution?.[totalFacet] ?? {});
  return {
    hits: (main?.hits ?? []).map((hit) => toHit(hit, request.languages)),
    total: {
      value: listings.reduce((sum, count) => sum + count, 0),
      // Words make the engine estimate; filters alone are counted.
      relation: request.query === '' ? 'exact' : 'about',
    },
    facets: request.facets.map((facet) => ({
      facet,
      values: toCounts(distribution[attributeOf(facet)] ?? {}).slice(0, request.facetValuesMax),
    })),
    offset: request.offset,
    limit: request.limit,
    engine: 'meilisearch',
    degraded: false,
  };
}

function toValueCounts(
  { facet, values }: ValueQuestion,
  results: readonly EngineResult[],
): FacetCounts {
  const wanted = new Set(values);
  const counts = toCounts(distributionOf(results)[attributeOf(facet)] ?? {});
  return { facet, values: counts.filter(({ value }) => wanted.has(value)) };
}

/** The counts of narrowed facets come last and replace those of the main query. */
function distributionOf(results: readonly EngineResult[]): Readonly<Record<string, Counts>> {
  return Object.fromEntries(
    results.flatMap((result) => Object.entries(result.facetDistribution ?? {})),
  );
}

function toCounts(counts: Counts): FacetCounts['values'][number][] {
  return Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([key, count]) => ({ value: fromFacetKey(key), count }))
    .toSorted(
      (left, right) => right.count - left.count || compareCodeUnits(left.value, right.value),
    );
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

import type { ValueQuestion } from '@commonhold/registry/discovery';
import type { FacetName, SearchRequest } from '@commonhold/schemas/discovery';
import type { MultiSearchQuery } from 'meilisearch';
import { sortLanguages } from './index-settings.ts';
import { toFilter, toValueClause } from './search-filter.ts';
import { highlightTags, shownFields } from './to-hit.ts';
import { toServerQuery } from './to-server-query.ts';

const excerptWords = 30;

/** Every good has one value of it, so that its counts add up to the number of hits, which the server itself cuts off. */
export const totalFacet = attributeOf('listing');

export function attributeOf(facet: FacetName): string {
  return `facets.${facet}`;
}

/** The queries that answer a search in one round trip: the first for the hits, the others for the facets that it narrows. */
export function toQueries(indexUid: string, request: SearchRequest): MultiSearchQuery[] {
  return [mainQuery(indexUid, request), ...facetQueries(indexUid, request)];
}

function mainQuery(indexUid: string, request: SearchRequest): MultiSearchQuery {
  const narrowed = narrowedFacets(request);
  return {
    indexUid,
    q: toServerQuery(request.query),
    filter: toFilter(request.filters),
    offset: request.offset,
    limit: request.limit,
    facets: [
      totalFacet,
      ...request.facets.filter((facet) => !narrowed.includes(facet)).map(attributeOf),
    ],
    sort: toSort(request),
    attributesToRetrieve: ['found'],
    attributesToHighlight: [...shownFields],
    attributesToCrop: ['description'],
    cropLength: excerptWords,
    cropMarker: '…',
    highlightPreTag: highlightTags.start,
    highlightPostTag: highlightTags.end,
    matchingStrategy: 'last',
  };
}

function facetQueries(indexUid: string, request: SearchRequest): MultiSearchQuery[] {
  return narrowedFacets(request).map((facet) => ({
    indexUid,
    q: toServerQuery(request.query),
    filter: toFilter(request.filters, facet),
    limit: 0,
    facets: [attributeOf(facet)],
    matchingStrategy: 'last' as const,
  }));
}

/** The query that counts values of a facet among the goods that have any of them. */
export function toValueQuery(
  indexUid: string,
  { search, facet, values }: ValueQuestion,
): MultiSearchQuery {
  return {
    indexUid,
    q: toServerQuery(search.query),
    filter: [...toFilter(search.filters, facet), toValueClause(facet, values)],
    limit: 0,
    facets: [attributeOf(facet), totalFacet],
    matchingStrategy: 'last',
  };
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

import {
  type SearchRequest,
  type SearchResponse,
  type Widening,
  facetNames,
  rangeFilterNames,
} from '@commonhold/schemas/discovery';
import type { Problem } from '@commonhold/schemas/error';
import { type Result, err, ok } from '@commonhold/schemas/result';
import type { Neighbours, SearchEngine, SearchFailure } from './ports.ts';
import { unlessAway } from './unless-away.ts';

export interface SearchDeps {
  readonly search: SearchEngine;
  readonly neighbours: Neighbours;
}

/** Ways to widen that are tried; a search with more filters than this is told to drop all. */
const widenMax = 12;

/**
 * Finds goods. Where nothing is found, the answer says what would: a nearby query, and the filters that can be dropped with
 * what each of them hides. Errors: `unavailable` where no engine answers, `invalid-input` where the engine refuses the request.
 */
export async function searchGoods(
  deps: SearchDeps,
  request: SearchRequest,
  signal?: AbortSignal,
): Promise<Result<SearchResponse, Problem>> {
  const response = await deps.search.search(request, signal);
  if (!response.ok) return err(toProblem(response.error));
  const isEmpty = response.value.total.value === 0 && request.limit > 0;
  return ok(isEmpty ? await helpOn(deps, request, response.value) : response.value);
}

export function toProblem(failure: SearchFailure): Problem {
  switch (failure.kind) {
    case 'unavailable':
      return { kind: 'unavailable', what: 'search' };
    case 'refused':
      return { kind: 'invalid-input', issues: [{ path: '/query', message: failure.reason }] };
  }
}

async function helpOn(
  deps: SearchDeps,
  request: SearchRequest,
  response: SearchResponse,
): Promise<SearchResponse> {
  const didYouMean = await queryNear(deps, request, response.didYouMean);
  const widen = await waysToWiden(deps, request);
  const { didYouMean: _, ...answer } = response;
  return {
    ...answer,
    ...(didYouMean === undefined ? {} : { didYouMean }),
    ...(widen.length === 0 ? {} : { widen }),
  };
}

/** A nearby query with which this search finds something: what the engine says, or else the database. */
async function queryNear(
  deps: SearchDeps,
  request: SearchRequest,
  said: string | undefined,
): Promise<string | undefined> {
  if (request.query === '') return undefined;
  const ask = () => deps.neighbours.queryNear(request.query);
  const query = said ?? (await unlessAway(ask, undefined));
  if (query === undefined || query === request.query) return undefined;
  const found = await count(deps, { ...request, query });
  return found === undefined || found.value === 0 ? undefined : query;
}

/** Each filter by itself, all filters, and the words: what finds something without it, the most first. */
async function waysToWiden(deps: SearchDeps, request: SearchRequest): Promise<readonly Widening[]> {
  const { query, filters } = request;
  const used = [...facetNames, ...rangeFilterNames].filter((name) => {
    const value = filters[name];
    return Array.isArray(value) ? value.length > 0 : value !== undefined;
  });
  const ways: { readonly without: Widening['without']; readonly search: SearchRequest }[] = [
    ...used.map((without) => ({
      without,
      search: { ...request, filters: { ...filters, [without]: undefined } },
    })),
    ...(used.length > 1
      ? [{ without: 'filters' as const, search: { ...request, filters: {} } }]
      : []),
    ...(query !== '' && used.length > 0
      ? [{ without: 'words' as const, search: { ...request, query: '' } }]
      : []),
  ];
  const widenings = await Promise.all(
    ways.slice(-widenMax).map(async ({ without, search }) => {
      const total = await count(deps, search);
      return total === undefined || total.value === 0 ? [] : [{ without, total }];
    }),
  );
  return widenings.flat().toSorted((left, right) => right.total.value - left.total.value);
}

async function count(deps: SearchDeps, request: SearchRequest) {
  const found = await deps.search.search({ ...request, facets: [], offset: 0, limit: 0 });
  return found.ok ? found.value.total : undefined;
}

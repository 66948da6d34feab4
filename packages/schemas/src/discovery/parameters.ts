import { z } from 'zod';
import type { Problem } from '../error/index.ts';
import { toInputIssues } from '../error/index.ts';
import { type Result, err, ok } from '../result/index.ts';
import { facetNames, rangeFilterNames, SearchRequest } from './request.ts';

const valuesMax = 100;
const valueLengthMax = 300;
const Values = z.array(z.string().max(valueLengthMax)).max(valuesMax).optional();
const Whole = z.coerce.number().int().optional();

/** A search as the parameters of an address: `?q=water&kind=dataset&sdg=6&sort=updated&page=2`. Lists are repeated names. */
export const SearchParameters = z.object({
  q: z.string().max(valueLengthMax).optional(),
  kind: Values,
  listing: Values,
  licence: Values,
  openness: Values,
  dpgVerdict: Values,
  mofClass: Values,
  osaidVerdict: Values,
  sdg: Values,
  theme: Values,
  highValueCategory: Values,
  jurisdiction: Values,
  deploymentPlace: Values,
  language: Values,
  publisher: Values,
  mediaType: Values,
  accessTier: Values,
  openComponent: Values,
  verdict: Values,
  parameterCountMin: Whole,
  parameterCountMax: Whole,
  memoryBytesMin: Whole,
  memoryBytesMax: Whole,
  updatedAfter: z.string().max(40).optional(),
  sort: z.string().max(20).optional(),
  /** Counted from 1. */
  page: Whole,
  limit: Whole,
  facet: Values,
  lang: Values,
});
export type SearchParameters = z.infer<typeof SearchParameters>;

const pageSizeDefault = 20;

/** The request that the parameters stand for. Errors: `invalid-input` with the parameter and what it may be. */
export function toSearchRequest(parameters: SearchParameters): Result<SearchRequest, Problem> {
  const { q, sort, page, limit, facet, lang, sdg, ...filters } = parameters;
  const pageSize = limit ?? pageSizeDefault;
  const request = SearchRequest.safeParse({
    query: q ?? '',
    filters: { ...filters, ...(sdg === undefined ? {} : { sdg: sdg.map(Number) }) },
    facets: facet ?? [],
    ...(sort === undefined ? {} : { sort }),
    offset: (Math.max(1, page ?? 1) - 1) * pageSize,
    limit: pageSize,
    ...(lang === undefined ? {} : { languages: lang }),
  });
  if (request.success) return ok(request.data);
  return err({ kind: 'invalid-input', issues: toInputIssues(request.error) });
}

/**
 * The parameters of an address, in canonical order, without empty and default ones; so that the same
 * search always has the same address.
 */
export function toQueryString(request: SearchRequest): string {
  const parameters = new URLSearchParams();
  if (request.query !== '') parameters.set('q', request.query);
  for (const name of facetNames) {
    const values = request.filters[name] ?? [];
    for (const value of [...new Set(values.map(String))].toSorted()) parameters.append(name, value);
  }
  for (const name of rangeFilterNames) {
    const value = request.filters[name];
    if (value !== undefined) parameters.set(name, String(value));
  }
  if (request.sort !== 'relevance') parameters.set('sort', request.sort);
  if (request.offset > 0 && request.limit > 0) {
    parameters.set('page', String(Math.floor(request.offset / request.limit) + 1));
  }
  if (request.limit !== pageSizeDefault) parameters.set('limit', String(request.limit));
  return parameters.toString();
}

/**
 * Reads the parameters of an address. Unknown names are left out (addresses get parameters from elsewhere);
 * a single-valued name given twice counts once, the first.
 */
export function parseQueryString(search: URLSearchParams): Result<SearchParameters, Problem> {
  const single = new Set<string>(['q', ...rangeFilterNames, 'sort', 'page', 'limit']);
  const raw: Record<string, string | string[]> = {};
  for (const name of Object.keys(SearchParameters.shape)) {
    const values = search.getAll(name).filter((value) => value !== '');
    const [first] = values;
    if (first === undefined) continue;
    raw[name] = single.has(name) ? first : values;
  }
  const parsed = SearchParameters.safeParse(raw);
  if (parsed.success) return ok(parsed.data);
  return err({ kind: 'invalid-input', issues: toInputIssues(parsed.error) });
}

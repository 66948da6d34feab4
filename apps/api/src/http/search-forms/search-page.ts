import {
  type SearchRequest,
  type SearchResponse,
  searchOffsetMax,
  toQueryString,
} from '@commonhold/schemas/discovery';

/** The forms in which a search can be had beside the page, with their media types. */
export const searchForms = {
  json: 'application/json',
  csv: 'text/csv; charset=utf-8; header=present',
  jsonld: 'application/ld+json',
  atom: 'application/atom+xml; charset=utf-8',
} as const;
export type SearchForm = keyof typeof searchForms;

/** What one page of a search is told with. */
export interface SearchPage {
  readonly request: SearchRequest;
  readonly response: SearchResponse;
  readonly form: SearchForm;
  readonly baseUrl: string;
}

/** The canonical address of a search in one of its forms, or of its page; `offset` for another page of the same search. */
export function searchAddress(
  { request, baseUrl }: Pick<SearchPage, 'request' | 'baseUrl'>,
  form: SearchForm | 'html',
  offset: number = request.offset,
): string {
  const parameters = new URLSearchParams(toQueryString({ ...request, offset }));
  if (form === 'atom' && request.sort === 'relevance') parameters.set('sort', 'relevance');
  if (form !== 'html') {
    for (const facet of [...new Set(request.facets)].toSorted()) {
      parameters.append('facet', facet);
    }
  }
  if (request.languages.join() !== 'en') {
    for (const language of request.languages) parameters.append('lang', language);
  }
  const query = parameters.toString();
  const path = form === 'html' ? '/search' : `/search.${form}`;
  return `${baseUrl}${path}${query === '' ? '' : `?${query}`}`;
}

/** Addresses of the other pages in the same form; absent where there is none, or where paging ends (10,000 hits). */
export function neighboursOf(page: SearchPage): {
  readonly first: string;
  readonly next?: string;
  readonly previous?: string;
} {
  const { offset, limit } = page.request;
  const nextOffset = offset + limit;
  const hasNext =
    limit > 0 && nextOffset < page.response.total.value && nextOffset <= searchOffsetMax;
  return {
    first: searchAddress(page, page.form, 0),
    ...(hasNext ? { next: searchAddress(page, page.form, nextOffset) } : {}),
    ...(offset > 0
      ? { previous: searchAddress(page, page.form, Math.max(0, offset - limit)) }
      : {}),
  };
}

/** The `Link` header (RFC 8288): the canonical address, the neighbours, the page for people, the other forms. */
export function linkHeader(page: SearchPage): string {
  const { first, next, previous } = neighboursOf(page);
  const links = [
    `<${searchAddress(page, page.form)}>; rel="canonical"`,
    `<${first}>; rel="first"`,
    ...(next === undefined ? [] : [`<${next}>; rel="next"`]),
    ...(previous === undefined ? [] : [`<${previous}>; rel="prev"`]),
    `<${searchAddress(page, 'html')}>; rel="alternate"; type="text/html"`,
    ...formNames
      .filter((form) => form !== page.form)
      .map(
        (form) =>
          `<${searchAddress(page, form)}>; rel="alternate"; type="${plainType(searchForms[form])}"`,
      ),
    `<${page.baseUrl}/opensearch.xml>; rel="search"; type="application/opensearchdescription+xml"`,
    '<https://creativecommons.org/publicdomain/zero/1.0/>; rel="license"',
  ];
  return links.join(', ');
}

export const formNames = ['json', 'csv', 'jsonld', 'atom'] as const satisfies readonly SearchForm[];

export function plainType(mediaType: string): string {
  return mediaType.split(';', 1)[0] ?? mediaType;
}

/** A search in a few words, for titles: `Goods for "water"`. */
export function searchTitle({ query }: SearchRequest): string {
  return query === '' ? 'Goods' : `Goods for “${query}”`;
}

/** The canonical query string of the whole search, whichever page of it is asked for. */
export function isNarrowed(request: SearchRequest): boolean {
  return toQueryString({ ...request, offset: 0, limit: 20, sort: 'relevance' }) !== '';
}

import { type Suggestion, searchGoods, suggest } from '@commonhold/registry/discovery';
import {
  type SearchRequest,
  parseQueryString,
  toSearchRequest,
} from '@commonhold/schemas/discovery';
import type { Problem } from '@commonhold/schemas/error';
import type { Result } from '@commonhold/schemas/result';
import { Hono } from 'hono';
import type { Services } from '../services.ts';
import { withEtag } from './etag.ts';
import { problemResponse } from './problem-response.ts';
import {
  descriptionType,
  opensearchDescription,
  suggestionsType,
} from './search-forms/opensearch-description.ts';
import {
  type SearchForm,
  type SearchPage,
  formNames,
  linkHeader,
  searchForms,
} from './search-forms/search-page.ts';
import { searchToAtom } from './search-forms/search-to-atom.ts';
import { searchToCsv } from './search-forms/search-to-csv.ts';
import { searchToJsonLd } from './search-forms/search-to-json-ld.ts';

const shared = {
  'cache-control': 'public, max-age=0, must-revalidate',
  'access-control-allow-origin': '*',
} as const;

/** What of the running program a search needs. */
export interface SearchRouteServices {
  readonly api: Pick<Services['api'], 'search' | 'neighbours'>;
  readonly config: Pick<Services['config'], 'baseUrl'>;
}

/** Searches as addresses: `/search.json`, `.csv`, `.jsonld` and `.atom` with the parameters of the page; suggestions; the OpenSearch description. */
export function searchRoutes(services: SearchRouteServices): Hono {
  const app = new Hono();
  const { baseUrl } = services.config;
  for (const form of formNames) {
    app.get(`/search.${form}`, (context) => answer(services, context.req.raw, form));
  }
  app.get('/opensearch.xml', (context) =>
    withEtag(context.req.raw, opensearchDescription(baseUrl), {
      ...shared,
      'content-type': `${descriptionType}; charset=utf-8`,
    }),
  );
  app.get('/suggest', (context) => answerSuggestions(services, context.req.raw));
  return app;
}

async function answer(
  services: SearchRouteServices,
  request: Request,
  form: SearchForm,
): Promise<Response> {
  const parsed = requestOf(request, form);
  if (!parsed.ok) return problemResponse(parsed.error, crossOrigin);
  const found = await searchGoods(services.api, parsed.value, request.signal);
  if (!found.ok) return problemResponse(found.error, crossOrigin);
  const page = {
    request: parsed.value,
    response: found.value,
    form,
    baseUrl: services.config.baseUrl,
  };
  return withEtag(request, bodyOf(page), {
    ...shared,
    'content-type': searchForms[form],
    link: linkHeader(page),
    ...(form === 'csv' ? { 'content-disposition': 'attachment; filename="goods.csv"' } : {}),
  });
}

const crossOrigin = { 'access-control-allow-origin': '*' } as const;

/** A feed is read for what is new: without a wish it is in the order of change. */
function requestOf(request: Request, form: SearchForm): Result<SearchRequest, Problem> {
  const parameters = parseQueryString(new URL(request.url).searchParams);
  if (!parameters.ok) return parameters;
  const { sort } = parameters.value;
  return toSearchRequest(
    form === 'atom' && sort === undefined
      ? { ...parameters.value, sort: 'updated' }
      : parameters.value,
  );
}

function bodyOf(page: SearchPage): string {
  switch (page.form) {
    case 'json':
      return JSON.stringify(page.response);
    case 'csv':
      return searchToCsv(page);
    case 'jsonld':
      return JSON.stringify(searchToJsonLd(page));
    case 'atom':
      return searchToAtom(page);
  }
}

/** `[query, completions, descriptions, addresses]`. Source: OpenSearch Suggestions extension 1.1. */
async function answerSuggestions(
  services: SearchRouteServices,
  request: Request,
): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const parsed = requestOf(request, 'json');
  if (!parsed.ok) return problemResponse(parsed.error, crossOrigin);
  const { query, languages } = parsed.value;
  const found = await suggest(services.api, { query, languages }, request.signal);
  if (!found.ok) return problemResponse(found.error, crossOrigin);
  const { baseUrl } = services.config;
  const body = [
    searchParams.get('q') ?? '',
    found.value.map(({ text }) => text),
    found.value.map(({ kind }) => (kind === 'good' ? 'Good' : 'Keyword')),
    found.value.map((suggestion) => addressOf(suggestion, baseUrl)),
  ];
  return withEtag(request, JSON.stringify(body), {
    ...shared,
    'content-type': `${suggestionsType}; charset=utf-8`,
  });
}

function addressOf(suggestion: Suggestion, baseUrl: string): string {
  if (suggestion.kind === 'good') return `${baseUrl}/goods/${suggestion.slug}`;
  const parameters = new URLSearchParams({ q: suggestion.text });
  return `${baseUrl}/search?${parameters.toString()}`;
}

import {
  type FacetCounts,
  type FacetName,
  type SearchRequest,
  facetNames,
  searchOffsetMax,
  toQueryString,
} from '@commonhold/schemas/discovery';
import type { Language } from '../language/language.ts';
import type { Reader } from '../language/reader.ts';
import { type OrganisationNames, facetLabel } from './facet-label.ts';

/** One value of a facet, as a box to tick. */
export interface FacetValueView {
  readonly value: string;
  readonly label: string;
  readonly count: number;
  readonly isSelected: boolean;
}

export interface FacetView {
  readonly facet: FacetName;
  readonly title: string;
  readonly isOpen: boolean;
  /** Shown at once: what is ticked, and the most frequent. */
  readonly shown: readonly FacetValueView[];
  readonly hidden: readonly FacetValueView[];
}

/** A filter in use, with the address of the same search without it. */
export interface ActiveFilter {
  readonly label: string;
  readonly href: string;
}

const shownMax = 6;
const openFacets = new Set<FacetName>(['kind', 'openness', 'dpgVerdict']);
// The order in which readers need them; facets without any value are left out.
const facetOrder: readonly FacetName[] = [
  'kind',
  'openness',
  'dpgVerdict',
  'mofClass',
  'osaidVerdict',
  'licence',
  'sdg',
  'accessTier',
  'openComponent',
  'publisher',
  'jurisdiction',
  'deploymentPlace',
  'language',
  'theme',
  'highValueCategory',
  'mediaType',
  'listing',
];

/** The facets of an answer in the words of the reader. */
export function facetViews(
  reader: Reader,
  request: SearchRequest,
  answer: { readonly facets: readonly FacetCounts[]; readonly organisations: OrganisationNames },
): readonly FacetView[] {
  return facetOrder.flatMap((facet) => {
    const counted = answer.facets.find((counts) => counts.facet === facet)?.values ?? [];
    const selected = new Set((request.filters[facet] ?? []).map(String));
    const counts = new Map(counted.map(({ value, count }) => [value, count]));
    const values = [...new Set([...selected, ...counts.keys()])].map((value) => ({
      value,
      label: facetLabel(reader, { facet, value }, answer.organisations),
      count: counts.get(value) ?? 0,
      isSelected: selected.has(value),
    }));
    if (values.length === 0) return [];
    const first = Math.max(shownMax, selected.size);
    return [
      {
        facet,
        title: reader.messages.labels.facet[facet],
        isOpen: openFacets.has(facet) || selected.size > 0,
        shown: values.slice(0, first),
        hidden: values.slice(first),
      },
    ];
  });
}

/** Every filter in use, in canonical order. */
export function activeFilters(
  reader: Reader,
  request: SearchRequest,
  organisations: OrganisationNames,
): readonly ActiveFilter[] {
  const { labels, search } = reader.messages;
  const listed = facetNames.flatMap((facet) =>
    (request.filters[facet] ?? []).map((value) => ({
      label: `${labels.facet[facet]}: ${facetLabel(reader, { facet, value: String(value) }, organisations)}`,
      href: searchHref(reader, withoutValue(request, facet, String(value))),
    })),
  );
  const bounds = (['parameterCountMin', 'parameterCountMax', 'updatedAfter'] as const).flatMap(
    (name) => {
      const value = request.filters[name];
      if (value === undefined) return [];
      const { [name]: _, ...filters } = request.filters;
      const text =
        typeof value === 'number' ? reader.format.bigNumber(value) : reader.format.date(value);
      return [
        {
          label: `${search[name]}: ${text}`,
          href: searchHref(reader, { ...request, filters, offset: 0 }),
        },
      ];
    },
  );
  return [...listed, ...bounds];
}

/** The address of a search, keeping a language chosen in the address. */
export function searchHref(reader: Reader, request: SearchRequest): string {
  const query = toQueryString(request);
  return reader.href(query === '' ? '/search' : `/search?${query}`);
}

/** The address of a search in its one canonical form, in the language that the address names, if any. */
export function canonicalQuery(request: SearchRequest, language: Language | undefined): string {
  const parameters = new URLSearchParams(toQueryString(request));
  if (language !== undefined) parameters.set('lang', language);
  return parameters.toString();
}

export interface Paging {
  readonly page: number;
  /** Pages that can be reached, at least 1. */
  readonly pages: number;
  /** True where there are more hits than pages can show. */
  readonly isCut: boolean;
  readonly previous: string | undefined;
  readonly next: string | undefined;
}

/** Where a reader is in the results, and how to go on. */
export function pagingOf(reader: Reader, request: SearchRequest, total: number): Paging {
  const size = Math.max(1, request.limit);
  const reachable = Math.floor(searchOffsetMax / size) + 1;
  const pages = Math.max(1, Math.min(Math.ceil(total / size), reachable));
  const page = Math.floor(request.offset / size) + 1;
  const at = (offset: number) => searchHref(reader, { ...request, offset });
  return {
    page,
    pages: Math.max(pages, page),
    isCut: Math.ceil(total / size) > reachable,
    previous: page > 1 ? at((page - 2) * size) : undefined,
    next: page < pages ? at(page * size) : undefined,
  };
}

function withoutValue(request: SearchRequest, facet: FacetName, value: string): SearchRequest {
  const left = (request.filters[facet] ?? []).filter((candidate) => String(candidate) !== value);
  return { ...request, offset: 0, filters: { ...request.filters, [facet]: left } };
}

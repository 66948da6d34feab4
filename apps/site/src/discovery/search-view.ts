import {
  type FacetCounts,
  type FacetName,
  type RangeFilterName,
  type SearchRequest,
  type Widening,
  facetNames,
  rangeFilterNames,
  searchOffsetMax,
  toQueryString,
} from '@commonhold/schemas/discovery';
import type { Language } from '../language/language.ts';
import type { Reader } from '../language/reader.ts';
import { discoveryMessages } from './discovery-messages.ts';
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
  /** True where there are so many that they had better be searched. */
  readonly isLong: boolean;
}

/** A filter in use, with the address of the same search without it. */
export interface ActiveFilter {
  readonly label: string;
  readonly href: string;
}

const shownMax = 6;
const longMin = 12;
const openFacets = new Set<FacetName>(['kind', 'openness', 'dpgVerdict']);
// The order in which readers need them; facets without any value are left out.
const facetOrder: readonly FacetName[] = [
  'kind',
  'openness',
  'dpgVerdict',
  'mofClass',
  'osaidVerdict',
  'verdict',
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
/** Standards with a facet of their own. */
const ownFacet = /^(?:dpg|mof|osaid):/u;

/** The facets of an answer in the words of the reader. */
export function facetViews(
  reader: Reader,
  request: SearchRequest,
  answer: { readonly facets: readonly FacetCounts[]; readonly organisations: OrganisationNames },
): readonly FacetView[] {
  return facetOrder.flatMap((facet) => {
    const counted = (answer.facets.find((counts) => counts.facet === facet)?.values ?? []).filter(
      ({ value }) => facet !== 'verdict' || !ownFacet.test(value),
    );
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
        isLong: values.length >= longMin,
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
  const { labels } = reader.messages;
  const listed = facetNames.flatMap((facet) =>
    (request.filters[facet] ?? []).map((value) => ({
      label: `${labels.facet[facet]}: ${facetLabel(reader, { facet, value: String(value) }, organisations)}`,
      href: searchHref(reader, withoutValue(request, facet, String(value))),
    })),
  );
  const bounds = rangeFilterNames.flatMap((name) => {
    const text = rangeText(reader, request, name);
    if (text === undefined) return [];
    return [
      {
        label: `${discoveryMessages[reader.language].ranges.name[name]}: ${text}`,
        href: searchHref(reader, withoutFilter(request, name)),
      },
    ];
  });
  return [...listed, ...bounds];
}

function rangeText(
  { format }: Reader,
  { filters }: SearchRequest,
  name: RangeFilterName,
): string | undefined {
  const value = filters[name];
  if (value === undefined) return undefined;
  if (typeof value === 'string') return format.date(value);
  return name.startsWith('memory') ? format.bytes(value) : format.bigNumber(value);
}

/** A search that would find something, where this one does not. */
export interface WideningView {
  readonly label: string;
  readonly goods: string;
  readonly href: string;
}

export function wideningViews(
  reader: Reader,
  request: SearchRequest,
  widen: readonly Widening[],
): readonly WideningView[] {
  const { widen: words, ranges } = discoveryMessages[reader.language];
  const { labels } = reader.messages;
  const wider = (without: Widening['without']): SearchRequest => {
    if (without === 'words') return { ...request, query: '', offset: 0 };
    if (without === 'filters') return { ...request, filters: {}, offset: 0 };
    return withoutFilter(request, without);
  };
  const labelOf = (without: Widening['without']) => {
    if (without === 'words' || without === 'filters') return words.without[without];
    const isRange = rangeFilterNames.some((name) => name === without);
    const names: Readonly<Record<string, string>> = isRange ? ranges.name : labels.facet;
    return words.withoutFilter(names[without] ?? without);
  };
  return widen.map(({ without, total }) => ({
    label: labelOf(without),
    goods: words.goods(total),
    href: searchHref(reader, wider(without)),
  }));
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

function withoutFilter(request: SearchRequest, name: FacetName | RangeFilterName): SearchRequest {
  const { [name]: _, ...filters } = request.filters;
  return { ...request, filters, offset: 0 };
}

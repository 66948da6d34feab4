import { SearchRequest, parseQueryString, toSearchRequest } from '@commonhold/schemas/discovery';
import type { SearchRequestInput } from '@commonhold/schemas/discovery';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readerOf } from '../language/reader.ts';
import { rangeChoices } from './range-choices.ts';
import {
  activeFilters,
  canonicalQuery,
  facetViews,
  pagingOf,
  searchHref,
  wideningViews,
} from './search-view.ts';

const reader = readerOf({ url: new URL('http://localhost/search'), headers: new Headers() });
const arabic = readerOf({ url: new URL('http://localhost/?lang=ar'), headers: new Headers() });

function request(input: SearchRequestInput): SearchRequest {
  return SearchRequest.parse(input);
}

test('offers each filter in use with the address of the search without it', () => {
  const search = request({
    query: 'water',
    filters: { kind: ['model', 'dataset'], sdg: [6], parameterCountMin: 1_000_000_000 },
    offset: 40,
  });
  expect(activeFilters(reader, search, new Map())).toEqual([
    {
      label: 'Kind: AI models',
      href: '/search?q=water&kind=dataset&sdg=6&parameterCountMin=1000000000',
    },
    {
      label: 'Kind: Datasets',
      href: '/search?q=water&kind=model&sdg=6&parameterCountMin=1000000000',
    },
    {
      label: 'Sustainable Development Goal: 6. Clean water and sanitation',
      href: '/search?q=water&kind=dataset&kind=model&parameterCountMin=1000000000',
    },
    {
      label: 'Parameters, at least: 1 billion',
      href: '/search?q=water&kind=dataset&kind=model&sdg=6',
    },
  ]);
});

test('keeps a chosen filter visible, even where nothing is counted under it', () => {
  const views = facetViews(reader, request({ filters: { licence: ['MIT'] } }), {
    facets: [{ facet: 'licence', values: [{ value: 'CC0-1.0', count: 3 }] }],
    organisations: new Map(),
  });
  expect(views).toEqual([
    {
      facet: 'licence',
      title: 'Licence',
      isOpen: true,
      shown: [
        { value: 'MIT', label: 'MIT', count: 0, isSelected: true },
        { value: 'CC0-1.0', label: 'CC0-1.0', count: 3, isSelected: false },
      ],
      hidden: [],
      isLong: false,
    },
  ]);
});

test('folds the rare values of a long facet and leaves out facets without values', () => {
  const values = Array.from({ length: 30 }, (_, index) => ({
    value: `text/x${index}`,
    count: 30 - index,
  }));
  const [view, ...others] = facetViews(reader, request({}), {
    facets: [
      { facet: 'mediaType', values },
      { facet: 'theme', values: [] },
    ],
    organisations: new Map(),
  });
  expect(others).toEqual([]);
  expect(view?.shown).toHaveLength(6);
  expect(view?.hidden).toHaveLength(24);
  expect(view?.isLong).toBe(true);
});

test.each([
  [reader, 'publisher', 'mozilla', 'Mozilla Foundation'],
  [reader, 'publisher', 'Unknown maker', 'Unknown maker'],
  [reader, 'jurisdiction', 'KE', 'Kenya'],
  [reader, 'language', 'sw', 'Swahili'],
  [reader, 'licence', 'LicenseRef-BigScience-BLOOM-RAIL-1.0', 'BigScience BLOOM RAIL 1.0'],
  [reader, 'licence', 'NOASSERTION', 'No licence is recorded'],
  [reader, 'openComponent', 'constructor', 'constructor'],
  [arabic, 'accessTier', 'open', 'متاح للجميع'],
  [reader, 'verdict', 'eu-osai-index:not-met', 'European Open Source AI Index: Not met'],
  [reader, 'verdict', 'open-washing:met', 'Claims and evidence: No contradiction'],
  [reader, 'verdict', 'of-tomorrow:undetermined', 'of-tomorrow: Undetermined'],
] as const)('names the value of a facet for people (%#)', (who, facet, value, label) => {
  const [view] = facetViews(who, request({}), {
    facets: [{ facet, values: [{ value, count: 1 }] }],
    organisations: new Map([['mozilla', 'Mozilla Foundation']]),
  });
  expect(view?.shown[0]?.label).toBe(label);
});

test('shows a standard once: by its own facet where it has one, unless its verdict is chosen', () => {
  const values = ['osaid:met', 'dpg:met', 'open-washing:met'].map((value) => ({ value, count: 1 }));
  const shown = (search: SearchRequestInput) =>
    facetViews(reader, request(search), {
      facets: [{ facet: 'verdict', values }],
      organisations: new Map(),
    }).flatMap((view) => view.shown.map(({ value }) => value));
  expect(shown({})).toEqual(['open-washing:met']);
  expect(shown({ filters: { verdict: ['osaid:met'] } })).toEqual(['osaid:met', 'open-washing:met']);
});

test('says how to widen a search that finds nothing, with what each way finds', () => {
  const search = request({
    query: 'water',
    filters: { licence: ['MIT'], memoryBytesMax: 8_000_000_000 },
    offset: 20,
  });
  const exact = (value: number) => ({ value, relation: 'exact' as const });
  expect(
    wideningViews(reader, search, [
      { without: 'words', total: exact(40) },
      { without: 'filters', total: { value: 12, relation: 'about' } },
      { without: 'licence', total: exact(3) },
      { without: 'memoryBytesMax', total: exact(1) },
    ]),
  ).toEqual([
    {
      label: 'The same filters without words',
      goods: '40 goods',
      href: '/search?licence=MIT&memoryBytesMax=8000000000',
    },
    {
      label: 'The same words without any filter',
      goods: 'about 12 goods',
      href: '/search?q=water',
    },
    {
      label: 'Without the filter “Licence”',
      goods: '3 goods',
      href: '/search?q=water&memoryBytesMax=8000000000',
    },
    {
      label: 'Without the filter “Memory needed, at most”',
      goods: '1 good',
      href: '/search?q=water&licence=MIT',
    },
  ]);
});

test('offers bounds in order, with the one that the address gives', () => {
  const choices = (
    filters: SearchRequest['filters'],
    bound: 'parameterCountMin' | 'memoryBytesMax',
  ) => rangeChoices(reader, filters, bound);
  const sizes = choices({ parameterCountMin: 5_000_000_000 }, 'parameterCountMin');
  const values = sizes.map(({ value }) => Number(value));
  expect(values).toEqual(values.toSorted((left, right) => left - right));
  expect(sizes.filter(({ isSelected }) => isSelected)).toEqual([
    { value: '5000000000', label: '5 billion', isSelected: true },
  ]);
  expect(choices({}, 'memoryBytesMax')[1]).toEqual({
    value: '8589934592',
    label: 'A graphics card with 8 GB',
    isSelected: false,
  });
  expect(choices({ memoryBytesMax: 1_000_000_000 }, 'memoryBytesMax')[0]).toEqual({
    value: '1000000000',
    label: '1 GB',
    isSelected: true,
  });
});

test('leads from page to page and stops where results can no longer be reached', () => {
  const at = (offset: number, total: number) =>
    pagingOf(reader, request({ query: 'a', offset }), total);
  expect(at(0, 45)).toMatchObject({
    page: 1,
    pages: 3,
    previous: undefined,
    next: '/search?q=a&page=2',
  });
  expect(at(20, 45)).toMatchObject({
    page: 2,
    previous: '/search?q=a',
    next: '/search?q=a&page=3',
  });
  expect(at(40, 45)).toMatchObject({ page: 3, next: undefined });
  expect(at(0, 0)).toMatchObject({ page: 1, pages: 1, previous: undefined, next: undefined });
  expect(at(10_000, 500_000)).toMatchObject({
    page: 501,
    pages: 501,
    isCut: true,
    next: undefined,
  });
});

test('keeps the language of the address in every address of the search', () => {
  expect(searchHref(arabic, request({ query: 'ماء' }))).toBe(
    `/search?q=${encodeURIComponent('ماء')}&lang=ar`,
  );
});

test('gives each search one address, whatever order and repetition it was asked in', () => {
  const word = fc.constantFrom(
    'kind=model',
    'kind=dataset',
    'sdg=4',
    'sdg=6',
    'q=water',
    'sort=name',
    'page=2',
    'utm=x',
  );
  fc.assert(
    fc.property(
      fc.shuffledSubarray(['kind=model', 'sdg=4', 'q=water', 'sort=name', 'page=2']),
      fc.array(word),
      (some, more) => {
        const address = canonical([...some, ...more].join('&'));
        expect(canonical(address)).toBe(address);
        expect(canonical([...some, ...more, ...some].join('&'))).toBe(address);
      },
    ),
  );
});

function canonical(query: string): string {
  const parameters = parseQueryString(new URLSearchParams(query));
  const parsed = parameters.ok ? toSearchRequest(parameters.value) : parameters;
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return canonicalQuery(parsed.value, undefined);
}

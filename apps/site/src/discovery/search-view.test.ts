import { SearchRequest, parseQueryString, toSearchRequest } from '@commonhold/schemas/discovery';
import type { SearchRequestInput } from '@commonhold/schemas/discovery';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readerOf } from '../language/reader.ts';
import { activeFilters, canonicalQuery, facetViews, pagingOf, searchHref } from './search-view.ts';

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
] as const)('names the value of a facet for people (%#)', (who, facet, value, label) => {
  const [view] = facetViews(who, request({}), {
    facets: [{ facet, values: [{ value, count: 1 }] }],
    organisations: new Map([['mozilla', 'Mozilla Foundation']]),
  });
  expect(view?.shown[0]?.label).toBe(label);
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

import { z } from 'zod';
import { Verdict } from '../assessment/index.ts';
import { AccessTier, GoodKind, HighValueCategory, Listing, SdgGoal } from '../good/index.ts';
import { LanguageTag, PlaceCode, bounds, line } from '../text/index.ts';

/** The facets that a search can be narrowed by and counted by. */
export const facetNames = [
  'kind',
  'listing',
  'licence',
  'openness',
  'dpgVerdict',
  'mofClass',
  'osaidVerdict',
  'sdg',
  'theme',
  'highValueCategory',
  'jurisdiction',
  'deploymentPlace',
  'language',
  'publisher',
  'mediaType',
  'accessTier',
  'openComponent',
  'verdict',
] as const;
export const FacetName = z.enum(facetNames);
export type FacetName = z.infer<typeof FacetName>;

/** What the licences of a good's main components allow, before any standard is asked: `open`, `restricted`, `mixed`, or `unknown`. */
export const opennessGates = ['open', 'mixed', 'restricted', 'unknown'] as const;
export const OpennessGate = z.enum(opennessGates);
export type OpennessGate = z.infer<typeof OpennessGate>;

export const mofClasses = ['class-i', 'class-ii', 'class-iii', 'unclassified'] as const;
export const MofClass = z.enum(mofClasses);
export type MofClass = z.infer<typeof MofClass>;

/** What one standard says of a good, by the standard's id: `osaid:met`, `open-washing:not-met`. */
export const StandardVerdict = z
  .string()
  .max(80)
  .regex(/^[a-z0-9][a-z0-9-]+:(?:met|not-met|not-applicable|undetermined)$/u, {
    error: 'is not a verdict of a standard; write for example "osaid:met"',
  });
export type StandardVerdict = z.infer<typeof StandardVerdict>;

const valuesMax = 100;
function anyOf<T extends z.ZodType>(value: T) {
  return z.array(value).max(valuesMax).readonly().optional();
}

/** Within one filter any value may match; all filters must. */
export const SearchFilters = z.strictObject({
  kind: anyOf(GoodKind),
  listing: anyOf(Listing),
  licence: anyOf(line(bounds.nameLengthMax)),
  openness: anyOf(OpennessGate),
  dpgVerdict: anyOf(Verdict),
  mofClass: anyOf(MofClass),
  osaidVerdict: anyOf(Verdict),
  sdg: anyOf(SdgGoal),
  theme: anyOf(line(10)),
  highValueCategory: anyOf(HighValueCategory),
  jurisdiction: anyOf(PlaceCode),
  deploymentPlace: anyOf(PlaceCode),
  language: anyOf(LanguageTag),
  publisher: anyOf(line(bounds.nameLengthMax)),
  mediaType: anyOf(line(150)),
  accessTier: anyOf(AccessTier),
  openComponent: anyOf(line(bounds.keywordLengthMax)),
  /** For standards that have no filter of their own too. */
  verdict: anyOf(StandardVerdict),
  parameterCountMin: z.int().min(0).optional(),
  parameterCountMax: z.int().min(0).optional(),
  memoryBytesMin: z.int().min(0).optional(),
  memoryBytesMax: z.int().min(0).optional(),
  updatedAfter: z.iso.date().optional(),
});
export type SearchFilters = z.infer<typeof SearchFilters>;

/** Filters that hold one bound each. */
export const rangeFilterNames = [
  'parameterCountMin',
  'parameterCountMax',
  'memoryBytesMin',
  'memoryBytesMax',
  'updatedAfter',
] as const satisfies readonly (keyof SearchFilters)[];
export type RangeFilterName = (typeof rangeFilterNames)[number];

/**
 * `verdict`: by the DPG Standard, from met over undetermined and not applicable to not met. `deployments`: by the
 * number of places where the record says that the good is in use, most first. Within both, changed most recently first.
 */
export const searchSorts = [
  'relevance',
  'name',
  'newest',
  'updated',
  'verdict',
  'deployments',
] as const;
export const SearchSort = z.enum(searchSorts);
export type SearchSort = z.infer<typeof SearchSort>;

export const searchPageSizeMax = 100;
/** Values of a facet that a search counts, the largest. Counting more would take most of its time; `findFacetValues` finds the others. */
export const facetValuesMax = 50;
export const searchOffsetMax = 10_000;

export const SearchRequest = z.strictObject({
  query: z.string().trim().max(bounds.nameLengthMax).default(''),
  filters: SearchFilters.default({}),
  facets: z.array(FacetName).max(facetNames.length).readonly().default([]),
  facetValuesMax: z.int().min(1).max(facetValuesMax).default(facetValuesMax),
  sort: SearchSort.default('relevance'),
  offset: z.int().min(0).max(searchOffsetMax).default(0),
  limit: z.int().min(0).max(searchPageSizeMax).default(20),
  /** The reader's languages, preferred first. */
  languages: z.array(LanguageTag).max(10).readonly().default(['en']),
});
export type SearchRequest = z.infer<typeof SearchRequest>;
/** What a caller may leave out. */
export type SearchRequestInput = z.input<typeof SearchRequest>;

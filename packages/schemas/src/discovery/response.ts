import { z } from 'zod';
import { Verdict } from '../assessment/index.ts';
import {
  AccessTier,
  GoodId,
  GoodKind,
  HighValueCategory,
  Listing,
  SdgGoal,
  Slug,
} from '../good/index.ts';
import {
  Instant,
  LanguageTag,
  LocalizedName,
  LocalizedText,
  PlaceCode,
  Sha256,
} from '../text/index.ts';
import { FacetName, MofClass, OpennessGate, StandardVerdict, rangeFilterNames } from './request.ts';

/** What a search engine holds of a good: its words, its facets, and enough to show a hit. Built from a revision and its assessments alone. */
export const DiscoveryDocument = z.strictObject({
  id: GoodId,
  slug: Slug,
  revision: z.int().min(1),
  /** Version of this shape and digest of the document without this field; a sweep compares it. */
  contentSha256: Sha256,
  name: LocalizedName,
  description: LocalizedText,
  aliases: z.array(z.string()).readonly(),
  keywords: z.array(z.string()).readonly(),
  /** Names of components, fields, documentation and other words worth finding, without the name and description. */
  words: z.array(z.string()).readonly(),
  kind: z.array(GoodKind).readonly(),
  listing: Listing,
  licence: z.array(z.string()).readonly(),
  openness: OpennessGate,
  dpgVerdict: Verdict,
  mofClass: MofClass.optional(),
  osaidVerdict: Verdict.optional(),
  sdg: z.array(SdgGoal).readonly(),
  theme: z.array(z.string()).readonly(),
  highValueCategory: z.array(HighValueCategory).readonly(),
  jurisdiction: z.array(PlaceCode).readonly(),
  deploymentPlace: z.array(PlaceCode).readonly(),
  language: z.array(LanguageTag).readonly(),
  publisher: z.array(z.string()).readonly(),
  mediaType: z.array(z.string()).readonly(),
  accessTier: z.array(AccessTier).readonly(),
  openComponent: z.array(z.string()).readonly(),
  /** One for each standard that assesses the good. Documents that older programs wrote lack it until they are written anew. */
  verdict: z.array(StandardVerdict).readonly().default([]),
  parameterCount: z.int().optional(),
  /**
   * An estimate of the memory that inference takes for one request, in the precision in which the weights are published
   * or in 16 bits where that is not told; where a record stands for a family, of its smallest member.
   */
  memoryBytes: z.int().optional(),
  createdAt: Instant,
  updatedAt: Instant,
});
export type DiscoveryDocument = z.infer<typeof DiscoveryDocument>;

/** Text cut into parts that matched and parts that did not; plain text, to be escaped by whoever shows it. */
export const HighlightedText = z.strictObject({
  language: LanguageTag,
  parts: z.array(z.strictObject({ text: z.string(), isMatch: z.boolean() })).readonly(),
});
export type HighlightedText = z.infer<typeof HighlightedText>;

/** What a list shows of a good. */
export const FoundGood = DiscoveryDocument.omit({
  contentSha256: true,
  words: true,
  description: true,
});
export type FoundGood = z.infer<typeof FoundGood>;

export const SearchHit = z.strictObject({
  good: FoundGood,
  name: HighlightedText,
  excerpt: HighlightedText,
  /** Which parts of the record matched: `name`, `alias`, `keyword`, `description`, `words`. */
  matchedIn: z.array(z.string()).readonly(),
});
export type SearchHit = z.infer<typeof SearchHit>;

/** Counts of one facet without its own filter (disjunctive): the largest first, then by value, and any that the search is narrowed to. */
export const FacetCounts = z.strictObject({
  facet: FacetName,
  values: z.array(z.strictObject({ value: z.string(), count: z.int().min(0) })).readonly(),
});
export type FacetCounts = z.infer<typeof FacetCounts>;

/** How many goods a number tells of; `about` where the engine estimates. */
const Total = z.strictObject({ value: z.int().min(0), relation: z.enum(['exact', 'about']) });

/** A part of a search that can be left out: a filter by its name, all `filters`, or the `words`. */
export const Widening = z.strictObject({
  without: z.union([FacetName, z.enum(rangeFilterNames), z.enum(['filters', 'words'])]),
  total: Total,
});
export type Widening = z.infer<typeof Widening>;

export const SearchResponse = z.strictObject({
  hits: z.array(SearchHit).readonly(),
  total: Total,
  facets: z.array(FacetCounts).readonly(),
  offset: z.int().min(0),
  limit: z.int().min(0),
  engine: z.enum(['postgresql', 'meilisearch']),
  /** True where the preferred engine could not answer and another did. */
  degraded: z.boolean(),
  /** A nearby query that has hits, where this one has none. */
  didYouMean: z.string().optional(),
  /** Where nothing is found: what finds something if it is left out, the most first. */
  widen: z.array(Widening).readonly().optional(),
});
export type SearchResponse = z.infer<typeof SearchResponse>;

/** Values of one facet that a good shares with another. */
const SharedValues = z.strictObject({
  facet: FacetName,
  values: z.array(z.string()).readonly(),
});

/** A good about the same as another, with what they share. */
export const SimilarGood = z.strictObject({
  good: FoundGood,
  shared: z.array(SharedValues).readonly(),
  /** Words of names and keywords that both have, the rarest first, as the other good writes them. */
  words: z.array(z.string()).readonly(),
});
export type SimilarGood = z.infer<typeof SimilarGood>;

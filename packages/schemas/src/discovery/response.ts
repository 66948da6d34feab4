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
import { FacetName, MofClass, OpennessGate } from './request.ts';

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
  parameterCount: z.int().optional(),
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

export const SearchHit = z.strictObject({
  good: DiscoveryDocument.omit({ contentSha256: true, words: true, description: true }),
  name: HighlightedText,
  excerpt: HighlightedText,
  /** Which parts of the record matched: `name`, `alias`, `keyword`, `description`, `words`. */
  matchedIn: z.array(z.string()).readonly(),
});
export type SearchHit = z.infer<typeof SearchHit>;

/** Counts of one facet without its own filter (disjunctive), largest first, then by value. */
export const FacetCounts = z.strictObject({
  facet: FacetName,
  values: z.array(z.strictObject({ value: z.string(), count: z.int().min(0) })).readonly(),
});
export type FacetCounts = z.infer<typeof FacetCounts>;

export const SearchResponse = z.strictObject({
  hits: z.array(SearchHit).readonly(),
  /** `about` where the engine estimates. */
  total: z.strictObject({ value: z.int().min(0), relation: z.enum(['exact', 'about']) }),
  facets: z.array(FacetCounts).readonly(),
  offset: z.int().min(0),
  limit: z.int().min(0),
  engine: z.enum(['postgresql', 'meilisearch']),
  /** True where the preferred engine could not answer and another did. */
  degraded: z.boolean(),
  /** A nearby query that has hits, where this one has none. */
  didYouMean: z.string().optional(),
});
export type SearchResponse = z.infer<typeof SearchResponse>;

import { isDeepStrictEqual } from 'node:util';
import { facetValuesMax } from '@commonhold/schemas/discovery';
import type { Settings } from 'meilisearch';
import { z } from 'zod';
import { functionWords } from '../words/function-words.ts';
import { shownFields } from './to-hit.ts';

/** Raised with every change of the documents' shape: a new version means a rebuild, as any change of the settings does. */
export const indexVersion = 8;

/** Stands among the settings, which are all that the server keeps beside documents; no document has it. */
const versionMark = `version-${indexVersion}`;

/** The most hits that can be paged through; beyond, a search is to be narrowed. */
const totalHitsMax = 10_100;
/** Languages in which names can be put in order; others are ordered as English. */
export const sortLanguages = [
  'en',
  'fr',
  'es',
  'pt',
  'ar',
  'hi',
  'sw',
  'am',
  'zh',
  'ru',
  'de',
  'bn',
  'id',
] as const;

const equality = { facetSearch: false, filter: { equality: true, comparison: false } };
const comparison = { facetSearch: false, filter: { equality: true, comparison: true } };

/**
 * Settings of the index of goods. Facets are filtered by equality only, numbers compared only. The server's own search within
 * facets is off: it finds beginnings of whole values only; `findFacetValues` of the registry finds words in them, and names.
 * Source: Meilisearch 1.50, settings API reference.
 */
export const indexSettings: Settings = {
  searchableAttributes: ['name', 'aliases', 'keywords', 'publisher', 'description', 'words'],
  displayedAttributes: [
    'id',
    'contentSha256',
    'indexVersion',
    'found',
    ...shownFields,
    versionMark,
  ],
  // The Arabic article, which the server takes for a word of its own: nearly every Arabic text has it.
  stopWords: [...functionWords, 'ال'],
  filterableAttributes: [
    { attributePatterns: ['facets.*'], features: equality },
    { attributePatterns: ['parameterCount', 'memoryBytes', 'updatedAtMs'], features: comparison },
  ],
  sortableAttributes: [
    'createdAtMs',
    'updatedAtMs',
    'verdictRank',
    'deploymentCount',
    'id',
    ...sortLanguages.map((language) => `nameOrder.${language}`),
  ],
  rankingRules: [
    'words',
    'sort',
    'typo',
    'proximity',
    'attributeRank',
    'wordPosition',
    'exactness',
    'listingRank:asc',
    'verdictRank:asc',
    'id:asc',
  ],
  typoTolerance: {
    disableOnNumbers: true,
    disableOnAttributes: [],
    minWordSizeForTypos: { oneTypo: 4, twoTypos: 8 },
  },
  // Not German and Swedish: with them here, Meilisearch 1.50 takes English words of a query apart where it did not when it
  // filled the index, and finds nothing for "biodiversity".
  localizedAttributes: [
    { attributePatterns: ['*.ar'], locales: ['ara'] },
    { attributePatterns: ['*.fa'], locales: ['pes'] },
    { attributePatterns: ['*.he'], locales: ['heb'] },
    { attributePatterns: ['*.zh', '*.zh-Hans', '*.zh-Hant'], locales: ['cmn'] },
    { attributePatterns: ['*.ja'], locales: ['jpn'] },
    { attributePatterns: ['*.ko'], locales: ['kor'] },
    { attributePatterns: ['*.th'], locales: ['tha'] },
    { attributePatterns: ['*.km'], locales: ['khm'] },
  ],
  faceting: { maxValuesPerFacet: facetValuesMax, sortFacetValuesBy: { '*': 'count' } },
  pagination: { maxTotalHits: totalHitsMax },
  proximityPrecision: 'byAttribute',
  searchCutoffMs: 800,
};

const Stored = z.record(z.string(), z.unknown());

/** Whether an index has these settings; what the server adds or puts in another order does not matter. */
export function isCurrent(stored: unknown): boolean {
  const settings = Stored.parse(stored);
  return Object.entries(indexSettings).every(([name, wanted]) => contains(settings[name], wanted));
}

/** The server keeps some lists as sets; only those of the searchable attributes and the ranking rules have an order. */
function contains(stored: unknown, wanted: unknown): boolean {
  if (Array.isArray(wanted) && Array.isArray(stored)) {
    const isOfText = wanted.every((item) => typeof item === 'string');
    return isOfText && !isOrdered(wanted)
      ? isDeepStrictEqual(new Set(stored), new Set(wanted))
      : isDeepStrictEqual(stored, wanted);
  }
  const inner = Stored.safeParse(wanted);
  const found = Stored.safeParse(stored);
  if (!inner.success || !found.success) return isDeepStrictEqual(stored, wanted);
  return Object.entries(inner.data).every(([name, value]) => contains(found.data[name], value));
}

function isOrdered(list: readonly unknown[]): boolean {
  return list === indexSettings.rankingRules || list === indexSettings.searchableAttributes;
}

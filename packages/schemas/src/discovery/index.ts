export {
  FacetName,
  MofClass,
  OpennessGate,
  SearchFilters,
  SearchRequest,
  SearchSort,
  StandardVerdict,
  facetNames,
  facetValuesMax,
  mofClasses,
  opennessGates,
  rangeFilterNames,
  searchOffsetMax,
  searchPageSizeMax,
  searchSorts,
} from './request.ts';
export type { RangeFilterName, SearchRequestInput } from './request.ts';
export {
  DiscoveryDocument,
  FacetCounts,
  FoundGood,
  HighlightedText,
  SearchHit,
  SearchResponse,
  SimilarGood,
  Widening,
} from './response.ts';
export {
  SearchParameters,
  parseQueryString,
  toQueryString,
  toSearchRequest,
} from './parameters.ts';
export { byCount } from './by-count.ts';
export { foldText, titleKey } from './fold-text.ts';
export { holdsWords, queryWords, toPhrase } from './match-words.ts';
export { formsOf, wordsOf } from './words.ts';
export type { Word } from './words.ts';

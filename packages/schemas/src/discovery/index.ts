export {
  FacetName,
  MofClass,
  OpennessGate,
  SearchFilters,
  SearchRequest,
  SearchSort,
  facetNames,
  mofClasses,
  opennessGates,
  searchOffsetMax,
  searchPageSizeMax,
  searchSorts,
} from './request.ts';
export type { SearchRequestInput } from './request.ts';
export {
  DiscoveryDocument,
  FacetCounts,
  HighlightedText,
  SearchHit,
  SearchResponse,
} from './response.ts';
export {
  SearchParameters,
  parseQueryString,
  toQueryString,
  toSearchRequest,
} from './parameters.ts';
export { foldText, titleKey } from './fold-text.ts';
export { formsOf, wordsOf } from './words.ts';
export type { Word } from './words.ts';

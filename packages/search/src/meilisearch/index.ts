export { createMeilisearchSearch } from './meilisearch-search.ts';
export type { MeilisearchOptions } from './meilisearch-search.ts';

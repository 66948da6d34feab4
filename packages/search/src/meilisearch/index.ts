export { createMeilisearchSearch } from './meilisearch-search.ts';
export type { MeilisearchOptions } from './meilisearch-search.ts';
export { createMeilisearchIndex } from './meilisearch-index.ts';
export type { MeilisearchIndexOptions } from './meilisearch-index.ts';

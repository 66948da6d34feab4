export { createResilientSearch } from './create-resilient-search.ts';
export type { ResilientOptions } from './create-resilient-search.ts';

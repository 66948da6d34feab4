export { breakerStates, createResilientSearch } from './create-resilient-search.ts';
export type { BreakerState, ResilientOptions, ResilientSearch } from './create-resilient-search.ts';

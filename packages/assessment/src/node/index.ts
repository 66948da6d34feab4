export { loadStandards, standardsRoot } from './load-standards.ts';
export type { StandardLoadError } from './load-standards.ts';

export { loadExamples } from './load-examples.ts';
export type { LoadedExample } from './load-examples.ts';
export { loadStandards, standardsRoot } from './load-standards.ts';
export type { StandardLoadError } from './load-standards.ts';

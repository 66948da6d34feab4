export { renderAssessmentsAsText } from './render-text.ts';
export { renderAssessmentsAsSarif } from './render-sarif.ts';
export type { SarifLog } from './render-sarif.ts';

export { catalogueToJsonLd } from './catalogue-to-json-ld.ts';
export type { CataloguePage } from './catalogue-to-json-ld.ts';

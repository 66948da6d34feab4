export { catalogueToJsonLd } from './catalogue-to-json-ld.ts';
export type { CatalogueItem, CataloguePage } from './catalogue-to-json-ld.ts';

export { catalogueMappingVersion, createCatalogueSource } from './create-catalogue-source.ts';

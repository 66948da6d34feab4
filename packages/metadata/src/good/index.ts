export type { JsonLdDocument, Site } from '../linked-data/json-ld-document.ts';
export { goodFromJsonLd } from './good-from-json-ld.ts';
export type { JsonLdError } from './good-from-json-ld.ts';
export { goodToJsonLd } from './good-to-json-ld.ts';
export { goodToSchemaOrg } from './good-to-schema-org.ts';
export type { GoodWithAssessments } from './good-to-json-ld.ts';

export { organisationToJsonLd } from './organisation-to-json-ld.ts';

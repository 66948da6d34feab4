/**
 * Namespaces of the vocabularies that our linked data speaks. Sources: DCAT 3 (W3C Recommendation 2024-08-22), 1.4;
 * DCAT-AP 3.0.1, "Used prefixes"; DQV (W3C Note 2016-12-15); PROV-O (W3C Recommendation 2013-04-30).
 *
 * `ch` is ours, for what no standard has. It is the same at every installation, so that data of two
 * installations mean the same; each serves the description of it at `vocabularyPath`.
 */
export const namespaces = {
  ch: 'https://w3id.org/commonhold/ns/v1#',
  adms: 'http://www.w3.org/ns/adms#',
  dcat: 'http://www.w3.org/ns/dcat#',
  dcatap: 'http://data.europa.eu/r5r/',
  dct: 'http://purl.org/dc/terms/',
  dqv: 'http://www.w3.org/ns/dqv#',
  foaf: 'http://xmlns.com/foaf/0.1/',
  geo: 'http://www.opengis.net/ont/geosparql#',
  hydra: 'http://www.w3.org/ns/hydra/core#',
  oa: 'http://www.w3.org/ns/oa#',
  odrl: 'http://www.w3.org/ns/odrl/2/',
  owl: 'http://www.w3.org/2002/07/owl#',
  prov: 'http://www.w3.org/ns/prov#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  schema: 'https://schema.org/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  spdx: 'http://spdx.org/rdf/terms#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;
export type Prefix = keyof typeof namespaces;

/** Where every installation serves the context of version 1, below its base address. */
export const contextPath = '/contexts/v1.jsonld';

/** Where every installation serves the description of our own terms, below its base address. */
export const vocabularyPath = '/ns/v1';

import type { Organisation } from '@commonhold/schemas/organisation';
import { countryIri } from '../authority/country.ts';
import { publisherTypeIris } from '../authority/publisher-type.ts';
import { organisationIri } from '../linked-data/good-iris.ts';
import {
  type JsonLdDocument,
  type Site,
  baseOf,
  documentOf,
} from '../linked-data/json-ld-document.ts';
import { withoutEmpty } from '../linked-data/without-empty.ts';
import { writeFields } from '../mapping/field.ts';
import { organisationFields } from './organisation-fields.ts';

/** An organisation as linked data. Source: DCAT-AP 3.0.1, `Agent`: a name is mandatory, the type recommended. */
export function organisationToJsonLd(organisation: Organisation, site: Site): JsonLdDocument {
  const base = baseOf(site);
  const iri = organisationIri(base, organisation.slug);
  const { type, jurisdiction } = organisation;
  return documentOf(site, {
    '@id': iri,
    '@type': ['foaf:Agent', 'foaf:Organization', 'schema:Organization'],
    identifier: organisation.id,
    ...writeFields(organisationFields, organisation, {
      iris: { base, good: iri, page: iri, revision: iri },
      pointer: '',
    }),
    ...withoutEmpty({
      agentType: type === undefined ? undefined : publisherTypeIris[type],
      jurisdictionPlace: jurisdiction === undefined ? undefined : countryIri(jurisdiction),
    }),
  });
}

import type { OrganisationType } from '@commonhold/schemas/organisation';

/** Kinds of publishers, where the table has one that says the same; it splits governments by level, which we do not know. Source: ADMS 2.00, `PublisherType`. */
export const publisherTypeIris: Readonly<Partial<Record<OrganisationType, string>>> = {
  multilateral: 'http://purl.org/adms/publishertype/SupraNationalAuthority',
  'non-profit': 'http://purl.org/adms/publishertype/NonProfitOrganisation',
  academic: 'http://purl.org/adms/publishertype/Academia-ScientificOrganisation',
  company: 'http://purl.org/adms/publishertype/Company',
};

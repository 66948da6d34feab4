import { Organisation } from '@commonhold/schemas/organisation';
import { expect, test } from 'vitest';
import { toNQuads } from '../serialise/index.ts';
import { organisationToJsonLd } from './organisation-to-json-ld.ts';

const base = 'https://goods.example.org';
const organisation = Organisation.parse({
  id: '0b7e5a52-1f0c-4c0e-9f3b-6b0f4f3f1a11',
  slug: 'lacuna-fund',
  name: { en: 'Lacuna Fund', ar: 'صندوق "لاكونا"' },
  aliases: ['Lacuna'],
  type: 'non-profit',
  jurisdiction: 'US',
  homepage: 'https://lacunafund.org',
  identifiers: [{ scheme: 'ror', value: '00xyz' }],
  provenance: [
    { paths: [''], assertedBy: 'The editors', source: { title: 'Own page' }, certainty: 'high' },
  ],
});

test('an organisation is an agent with its names, its kind and its seat', async () => {
  const lines = (await toNQuads(organisationToJsonLd(organisation, { baseUrl: base }))).split('\n');
  const subject = `<${base}/organisations/lacuna-fund>`;
  expect(lines).toEqual(
    expect.arrayContaining([
      `${subject} <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://xmlns.com/foaf/0.1/Agent> .`,
      `${subject} <http://xmlns.com/foaf/0.1/name> "Lacuna Fund"@en .`,
      `${subject} <http://xmlns.com/foaf/0.1/name> "صندوق \\"لاكونا\\""@ar .`,
      `${subject} <http://purl.org/dc/terms/type> <http://purl.org/adms/publishertype/NonProfitOrganisation> .`,
      `${subject} <https://w3id.org/commonhold/ns/v1#jurisdictionPlace> <http://publications.europa.eu/resource/authority/country/USA> .`,
      `<${base}/organisations/lacuna-fund#/provenance/0> <http://www.w3.org/ns/prov#generated> ${subject} .`,
    ]),
  );
});

import type { AgentReference } from '@commonhold/schemas/good';
import { countryIri } from '../authority/country.ts';
import { iriOf } from '../context/context-v1.ts';
import { evidenceList } from '../evidence/evidence-fields.ts';
import { organisationIri } from '../linked-data/good-iris.ts';
import type { JsonObject } from '../linked-data/json-ld-document.ts';
import { withoutEmpty } from '../linked-data/without-empty.ts';
import { type Codec, type Place, isExpandedNode, listOf, single } from '../mapping/codec.ts';
import { fieldsOf, placeIri, readFields, writeFields } from '../mapping/field.ts';
import { ownConcept } from '../mapping/own-concept.ts';
import { localizedText, plain, webAddress } from '../mapping/value-codecs.ts';

const { field } = fieldsOf<AgentReference>();

/** What belongs to the organisation itself, and what to its part in this good. */
export const agentFields = [
  field('name', 'agentName', localizedText),
  field('jurisdiction', 'jurisdiction', plain),
  field('url', 'homepage', webAddress),
];
export const attributionFields = [
  field('role', 'hadRole', ownConcept('agent-role')),
  field('evidence', 'evidence', evidenceList),
];

/** The IRI of the organisation's own record; without one, the place where it is named. */
function agentIri(agent: AgentReference, place: Place): string {
  return agent.organisation === undefined
    ? placeIri(place, '/agent')
    : organisationIri(place.iris.base, agent.organisation);
}

/** An organisation's part in a good. Source: PROV-O, 3.3 `prov:Attribution`; DCAT 3, 14.1. */
const attribution: Codec<AgentReference> = {
  write: (reference, place) => ({
    '@id': placeIri(place),
    '@type': 'prov:Attribution',
    ...writeFields(attributionFields, reference, place),
    agent: agentNode(reference, place),
  }),
  read: (values) =>
    single(values, (value) => (isExpandedNode(value) ? readAttribution(value) : value)),
};
export const attributions = listOf(attribution);

function agentNode(reference: AgentReference, place: Place): JsonObject {
  const country = countryIri(reference.jurisdiction ?? '');
  return {
    '@id': agentIri(reference, place),
    '@type': ['foaf:Agent', 'foaf:Organization'],
    ...writeFields(agentFields, reference, place),
    ...(country !== undefined && { jurisdictionPlace: country }),
  };
}

function readAttribution(node: Readonly<Record<string, unknown>>): unknown {
  const agents = node[iriOf('agent')];
  const agent: unknown = Array.isArray(agents) ? agents[0] : undefined;
  if (!isExpandedNode(agent)) return readFields(attributionFields, node);
  const slug = /\/organisations\/([^/#]+)$/u.exec(String(agent['@id']))?.[1];
  return {
    ...readFields(attributionFields, node),
    ...readFields(agentFields, agent),
    ...(slug !== undefined && { organisation: slug }),
  };
}

/**
 * The short ways to the same organisations. DCAT-AP 3.0.1 allows one publisher and one creator, so the first of each stands here;
 * all of them are among the attributions.
 */
export function agentLinks(agents: readonly AgentReference[], place: Place): JsonObject {
  const iris = (role: AgentReference['role']): readonly string[] =>
    agents.flatMap((agent, index) =>
      agent.role === role ? [agentIri(agent, { ...place, pointer: `/agents/${index}` })] : [],
    );
  return withoutEmpty({
    publisher: iris('publisher')[0],
    creator: iris('creator')[0],
    rightsHolder: iris('owner'),
    maintainer: iris('maintainer'),
    funder: iris('funder'),
  });
}

import type { AgentReference, GoodRecord, Slug } from '@commonhold/schemas/good';
import { Slug as SlugSchema } from '@commonhold/schemas/good';
import type { Organisation } from '@commonhold/schemas/organisation';
import { OrganisationId } from '@commonhold/schemas/organisation';
import { chooseText } from '@commonhold/schemas/text';
import { normaliseName } from '../organisation/normalise-name.ts';
import type { Ids, Stores } from '../ports/index.ts';

/**
 * Gives every agent of a record the organisation it names: the known one of that name, or a new one.
 * Names that no slug can be made of stay as they are.
 */
export async function linkOrganisations(
  stores: Stores,
  ids: Ids,
  record: GoodRecord,
): Promise<GoodRecord> {
  if (record.agents.every(({ organisation }) => organisation !== undefined)) return record;
  const agents: AgentReference[] = [];
  for (const agent of record.agents) agents.push(await linkAgent(stores, ids, agent));
  return { ...record, agents };
}

async function linkAgent(stores: Stores, ids: Ids, agent: AgentReference): Promise<AgentReference> {
  if (agent.organisation !== undefined) return agent;
  const name = chooseText(agent.name).text;
  const known = await stores.organisations.byName(normaliseName(name));
  if (known !== undefined) return { ...agent, organisation: known.slug };
  const slug = await freeSlug(stores, name);
  if (slug === undefined) return agent;
  await stores.organisations.put(newOrganisation(agent, slug, ids));
  return { ...agent, organisation: slug };
}

async function freeSlug(stores: Stores, name: string): Promise<Slug | undefined> {
  const base = normaliseName(name)
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-+|-+$/gu, '')
    .slice(0, 80)
    .replace(/-+$/u, '');
  if (base === '') return undefined;
  for (let attempt = 1; attempt <= 50; attempt += 1) {
    const slug = SlugSchema.parse(attempt === 1 ? base : `${base}-${attempt}`);
    if ((await stores.organisations.bySlug(slug)) === undefined) return slug;
  }
  return undefined;
}

function newOrganisation(agent: AgentReference, slug: Slug, ids: Ids): Organisation {
  return {
    id: OrganisationId.parse(ids.next()),
    slug,
    name: agent.name,
    aliases: [],
    ...(agent.jurisdiction === undefined ? {} : { jurisdiction: agent.jurisdiction }),
    ...(agent.url === undefined ? {} : { homepage: agent.url }),
    identifiers: [],
    provenance: [],
  };
}

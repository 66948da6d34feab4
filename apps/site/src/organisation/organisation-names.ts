import { type CommonholdClient, attempt } from '@commonhold/client/client';
import type { OrganisationNames } from '../discovery/facet-label.ts';
import type { Language } from '../language/language.ts';
import type { Reader } from '../language/reader.ts';

interface RememberedNames {
  readonly until: number;
  readonly names: Promise<OrganisationNames>;
}

const pageSize = 500;
const pagesMax = 10;
const keptMs = 60_000;

/** What is remembered for each client and language; dropped with the client. */
const remembered = new WeakMap<CommonholdClient, Map<Language, RememberedNames>>();

/**
 * Names of organisations by slug in the reader's language, at most a minute old. Where the API does not
 * answer, the map is empty and slugs are shown in their place.
 */
export function organisationNames(
  client: CommonholdClient,
  reader: Reader,
): Promise<OrganisationNames> {
  const ofClient = remembered.get(client) ?? new Map<Language, RememberedNames>();
  remembered.set(client, ofClient);
  const known = ofClient.get(reader.language);
  const now = performance.now();
  if (known !== undefined && known.until > now) return known.names;
  const names = readNames(client, reader);
  ofClient.set(reader.language, { until: now + keptMs, names });
  return names;
}

async function readNames(client: CommonholdClient, reader: Reader): Promise<OrganisationNames> {
  const names = new Map<string, string>();
  let cursor: string | undefined;
  for (let page = 0; page < pagesMax; page += 1) {
    const answer = await attempt(
      client.organisation.list.query({
        limit: pageSize,
        ...(cursor === undefined ? {} : { cursor }),
      }),
    );
    if (!answer.ok) return names;
    for (const { slug, name } of answer.value.items) names.set(slug, reader.text(name).text);
    cursor = answer.value.nextCursor;
    if (cursor === undefined) return names;
  }
  return names;
}

/** Valid things to test with: as small as their schemas allow, unless a test gives more. */
import { createHash } from 'node:crypto';
import { Assessment } from '@commonhold/schemas/assessment';
import { DiscoveryDocument } from '@commonhold/schemas/discovery';
import { Good, GoodId, GoodRecord, Revision } from '@commonhold/schemas/good';
import { Organisation } from '@commonhold/schemas/organisation';
import canonicalize from 'canonicalize';
import { v7 } from 'uuid';

export function newId(): GoodId {
  return GoodId.parse(v7());
}

export function aRecord(given: Readonly<Record<string, unknown>> = {}): GoodRecord {
  return GoodRecord.parse({
    format: '1',
    kinds: ['dataset'],
    listing: 'registered',
    name: { en: 'Rainfall of Kenya' },
    description: { en: 'Daily rainfall at 40 stations.' },
    aliases: [],
    identifiers: [],
    repositories: [],
    documentation: [],
    agents: [],
    originPlaces: [],
    deploymentPlaces: [],
    languages: [],
    sdgs: [],
    themes: [],
    keywords: [],
    components: [],
    answers: [],
    relations: [],
    provenance: [],
    ...given,
  });
}

export function aRevision(given: {
  readonly goodId: string;
  readonly number?: number;
  readonly record?: GoodRecord;
  readonly createdAt?: string;
}): Revision {
  const record = given.record ?? aRecord();
  return Revision.parse({
    number: 1,
    sha256: digest(record),
    author: { kind: 'system', name: 'Contract' },
    reason: 'To test with',
    createdAt: '2026-01-01T00:00:00.000Z',
    ...given,
    record,
  });
}

/** A good with a slug of its own. */
export function aGood(
  given: {
    readonly id?: string;
    readonly slug?: string;
    readonly record?: GoodRecord;
    readonly updatedAt?: string;
  } = {},
): Good {
  const id = given.id ?? newId();
  const at = '2026-01-01T00:00:00.000Z';
  return Good.parse({
    id,
    slug: given.slug ?? `good-${id}`,
    status: { kind: 'active' },
    createdAt: at,
    updatedAt: given.updatedAt ?? at,
    revision: aRevision({ goodId: id, record: given.record ?? aRecord(), createdAt: at }),
  });
}

export function anOrganisation(given: Readonly<Record<string, unknown>> = {}): Organisation {
  const id = v7();
  return Organisation.parse({
    id,
    slug: `organisation-${id}`,
    name: { en: `Organisation ${id}` },
    aliases: [],
    identifiers: [],
    provenance: [],
    ...given,
  });
}

export function anAssessment(given: Readonly<Record<string, unknown>> = {}): Assessment {
  return Assessment.parse({
    standard: 'dpg',
    version: '1.1.7',
    title: 'DPG Standard',
    standardSha256: digest('standard'),
    recordSha256: digest('record'),
    engineVersion: '1',
    outcome: 'undetermined',
    verdict: 'undetermined',
    summary: 'Something is missing.',
    findings: [],
    ...given,
  });
}

export function aDiscoveryDocument(
  given: Readonly<Record<string, unknown>> = {},
): DiscoveryDocument {
  const id = v7();
  const content = {
    id,
    slug: `good-${id}`,
    revision: 1,
    name: { en: `Good ${id}` },
    description: { en: 'Nothing is said of it.' },
    aliases: [],
    keywords: [],
    words: [],
    kind: ['dataset'],
    listing: 'registered',
    licence: [],
    openness: 'unknown',
    dpgVerdict: 'undetermined',
    sdg: [],
    theme: [],
    highValueCategory: [],
    jurisdiction: [],
    deploymentPlace: [],
    language: [],
    publisher: [],
    mediaType: [],
    accessTier: [],
    openComponent: [],
    verdict: [],
    createdAt: '2026-01-01T00:00:00.000Z',
    updatedAt: '2026-01-01T00:00:00.000Z',
    ...given,
  };
  return DiscoveryDocument.parse({ ...content, contentSha256: digest(content) });
}

function digest(value: unknown): string {
  return createHash('sha256')
    .update(canonicalize(value) ?? '')
    .digest('hex');
}

import { z } from 'zod';
import type { Application, ApplicationFields, ReadApplication } from './application.ts';
import { ServedList, ServedText } from './served-value.ts';

/** Addresses under names: `{"Docs": "https://…"}`, or a list or text of them. */
const ServedLinks = z
  .union([
    z
      .record(z.string(), z.unknown())
      .transform((links) =>
        Object.entries(links).flatMap(([title, link]) =>
          typeof link === 'string' ? [`${/^\d+$/u.test(title) ? '' : `${title}: `}${link}`] : [],
        ),
      ),
    ServedList,
  ])
  .optional();

const ServedGoals = z
  .array(
    z.union([
      ServedText,
      z
        .looseObject({ number: ServedText, relevance: ServedText })
        .transform(({ number }) => number),
    ]),
  )
  .nullish();

/** A record of the registry's `/api/v1/dpgs`, as programs that read it describe it. */
const VersionOneRecord = z.object({
  dpgId: ServedText,
  id: ServedText,
  name: ServedText,
  aliases: ServedList.optional(),
  category: ServedList.optional(),
  description: ServedText,
  websiteURL: ServedText,
  sourceURL: ServedText,
  otherSources: ServedLinks,
  sdgs: ServedGoals,
  sdgRelevance: z.union([z.record(z.string(), z.unknown()), ServedText]).nullish(),
  openLicense: ServedList.optional(),
  ownerName: ServedText,
  originCountry: ServedText,
  solutionDocs: ServedLinks,
  openStandards: ServedList.optional(),
  deploymentCountries: ServedList.optional(),
});
type VersionOneRecord = z.infer<typeof VersionOneRecord>;

const ignoredFields = ['status', 'slug', 'logo', 'publicURL', 'githubMetrics', 'ownerType'];

const fields: ApplicationFields = {
  dpgId: 'dpgId',
  applicationId: 'id',
  name: 'name',
  aliases: 'aliases',
  categories: 'category',
  description: 'description',
  website: 'websiteURL',
  source: 'sourceURL',
  deploymentPlaces: 'deploymentCountries',
  goals: 'sdgs',
  relevance: 'sdgRelevance',
  licences: 'openLicense',
  owner: 'ownerName',
  ownerCountry: 'originCountry',
  documentation: 'solutionDocs',
  openStandards: 'openStandards',
};

export function isVersionOneRecord(served: Readonly<Record<string, unknown>>): boolean {
  return ['dpgId', 'websiteURL', 'sourceURL', 'openLicense'].some((key) => key in served);
}

/** Reads a record of the newer interface. Errors: a field of a type that no known feed has. */
export function readVersionOneRecord(
  served: Readonly<Record<string, unknown>>,
): z.ZodSafeParseResult<ReadApplication> {
  return VersionOneRecord.transform((record) => ({
    application: toApplication(record),
    fields,
    unknownFields: Object.keys(served).filter(
      (key) => !(key in VersionOneRecord.shape) && !ignoredFields.includes(key),
    ),
  })).safeParse(served);
}

function toApplication(record: VersionOneRecord): Application {
  const reasons = typeof record.sdgRelevance === 'object' ? (record.sdgRelevance ?? {}) : {};
  return {
    ...nothingElse,
    dpgId: record.dpgId,
    applicationId: record.id,
    name: record.name ?? '',
    aliases: record.aliases ?? [],
    categories: record.category ?? [],
    description: record.description,
    website: record.websiteURL,
    source: [record.sourceURL ?? '', ...(record.otherSources ?? [])].join('\n'),
    deploymentPlaces: record.deploymentCountries,
    goals: (record.sdgs ?? []).map((label) => {
      const reason = reasons[label ?? ''] ?? reasons[`SDG${label ?? ''}`];
      return { label: label ?? '', reason: typeof reason === 'string' ? reason : undefined };
    }),
    relevance: typeof record.sdgRelevance === 'string' ? record.sdgRelevance : undefined,
    licences: (record.openLicense ?? []).map((licence) => ({ licence, evidence: undefined })),
    owner: record.ownerName,
    ownerCountry: record.originCountry,
    documentation: record.solutionDocs?.join('\n'),
    openStandards: record.openStandards,
  };
}

/** What this interface does not serve. */
const nothingElse = {
  developmentPlaces: undefined,
  ownerEvidence: undefined,
  otherAgents: [],
  needsClosedComponents: undefined,
  openAlternatives: [],
  handlesNonPersonalData: undefined,
  exportMechanism: undefined,
  laws: undefined,
  lawsEvidence: undefined,
  bestPractices: undefined,
  personalData: undefined,
  personalDataTypes: [],
  personalDataProtection: undefined,
  content: undefined,
  contentTypes: [],
  contentPolicy: undefined,
  allowsInteraction: undefined,
  harassmentPolicy: undefined,
  adopters: [],
  awards: [],
} as const;

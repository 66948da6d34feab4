import { z } from 'zod';
import type {
  Application,
  ApplicationFields,
  ReadApplication,
  ServedAgent,
} from './application.ts';
import { ServedList, ServedText, servedObject, servedObjects } from './served-value.ts';

/** A profile of the archived candidates repository, alone or merged with its screening answers. */
const NomineeRecord = z.object({
  id: ServedText,
  name: ServedText,
  aliases: ServedList.optional(),
  description: ServedText,
  website: ServedText,
  license: servedObjects({ spdx: ServedText, licenseURL: ServedText }),
  SDGs: z
    .array(
      z.union([
        z.looseObject({ SDGNumber: ServedText, evidenceText: ServedText, evidenceURL: ServedText }),
        z.tuple([z.union([z.number(), z.string()])], z.unknown()).transform(([goal, evidence]) => ({
          SDGNumber: String(goal),
          evidenceText: typeof evidence === 'string' ? evidence : undefined,
          evidenceURL: undefined,
        })),
      ]),
    )
    .nullish(),
  type: ServedList.optional(),
  repositories: servedObjects({ url: ServedText }),
  repositoryURL: ServedText,
  organizations: servedObjects({ name: ServedText, website: ServedText, org_type: ServedText }),
  locations: servedObject({
    developmentCountries: ServedList.optional(),
    deploymentCountries: ServedList.optional(),
  }),
  clearOwnership: servedObject({ copyrightURL: ServedText }),
  platformIndependence: servedObject({
    mandatoryDepsCreateMoreRestrictions: ServedText,
    pltIndependenceDesc: ServedText,
  }),
  documentation: servedObject({ documentationURL: ServedList.optional() }),
  NonPII: servedObject({ collectsNonPII: ServedText, nonPIIAccessMechanism: ServedText }),
  privacy: servedObject({
    privacyComplianceList: ServedList.optional(),
    adherenceSteps: ServedList.optional(),
  }),
  standards: servedObject({
    standardsList: ServedList.optional(),
    bestPracticesList: ServedList.optional(),
  }),
});
type NomineeRecord = z.infer<typeof NomineeRecord>;

const ignoredFields = ['stage', 'sectors', 'doNoHarm'];

const fields: ApplicationFields = {
  applicationId: 'id',
  name: 'name',
  aliases: 'aliases',
  categories: 'type',
  description: 'description',
  website: 'website',
  source: 'repositories',
  developmentPlaces: 'locations.developmentCountries',
  deploymentPlaces: 'locations.deploymentCountries',
  goals: 'SDGs',
  licences: 'license',
  owner: 'organizations',
  ownerEvidence: 'clearOwnership.copyrightURL',
  needsClosedComponents: 'platformIndependence.mandatoryDepsCreateMoreRestrictions',
  openAlternatives: 'platformIndependence.pltIndependenceDesc',
  documentation: 'documentation.documentationURL',
  handlesNonPersonalData: 'NonPII.collectsNonPII',
  exportMechanism: 'NonPII.nonPIIAccessMechanism',
  laws: 'privacy.privacyComplianceList',
  lawsEvidence: 'privacy.adherenceSteps',
  openStandards: 'standards.standardsList',
  bestPractices: 'standards.bestPracticesList',
};

export function isNomineeRecord(served: Readonly<Record<string, unknown>>): boolean {
  return 'license' in served || 'SDGs' in served;
}

/** Reads a profile of the candidates repository. Errors: a field of a type that the repository does not have. */
export function readNomineeRecord(
  served: Readonly<Record<string, unknown>>,
): z.ZodSafeParseResult<ReadApplication> {
  return NomineeRecord.transform((record) => ({
    application: toApplication(record),
    fields,
    unknownFields: Object.keys(served).filter(
      (key) => !(key in NomineeRecord.shape) && !ignoredFields.includes(key),
    ),
  })).safeParse(served);
}

function toApplication(record: NomineeRecord): Application {
  const agents = record.organizations.flatMap(toAgent);
  const owner = agents.find(({ role }) => role === 'owner');
  return {
    ...notAsked,
    applicationId: record.id,
    name: record.name ?? '',
    aliases: record.aliases ?? [],
    categories: record.type ?? [],
    description: record.description,
    website: record.website,
    source: [...record.repositories.map(({ url }) => url ?? ''), record.repositoryURL ?? ''].join(
      '\n',
    ),
    developmentPlaces: record.locations?.developmentCountries,
    deploymentPlaces: record.locations?.deploymentCountries,
    goals: (record.SDGs ?? []).map(({ SDGNumber, evidenceText, evidenceURL }) => ({
      label: SDGNumber ?? '',
      reason: [evidenceText, evidenceURL].filter((text) => text !== undefined).join('\n'),
    })),
    licences: record.license.map((row) => ({ licence: row.spdx ?? '', evidence: row.licenseURL })),
    owner: owner?.name,
    ownerEvidence: record.clearOwnership?.copyrightURL,
    otherAgents: agents.filter((agent) => agent !== owner),
    ...readScreening(record),
  };
}

/** The answers of the screening, where they were merged into the profile. */
function readScreening({ platformIndependence, privacy, standards, ...record }: NomineeRecord) {
  return {
    needsClosedComponents: platformIndependence?.mandatoryDepsCreateMoreRestrictions,
    openAlternatives: [platformIndependence?.pltIndependenceDesc ?? ''],
    documentation: record.documentation?.documentationURL?.join('\n'),
    handlesNonPersonalData: record.NonPII?.collectsNonPII,
    exportMechanism: record.NonPII?.nonPIIAccessMechanism,
    laws: privacy?.privacyComplianceList?.join('\n'),
    lawsEvidence: privacy?.adherenceSteps?.join('\n'),
    openStandards: standards?.standardsList?.map(asLine),
    bestPractices: standards?.bestPracticesList?.map(asLine),
  };
}

/** This form never split a list, so every element is a line of its own. */
function asLine(item: string): string {
  return `${item}\n`;
}

function toAgent(organisation: NomineeRecord['organizations'][number]): readonly ServedAgent[] {
  const { name, website, org_type: type } = organisation;
  const roles = { owner: 'owner', maintainer: 'maintainer', funder: 'funder' } as const;
  const role =
    type === 'owner' || type === 'maintainer' || type === 'funder' ? roles[type] : undefined;
  return name === undefined || name.trim() === '' || role === undefined
    ? []
    : [{ name, role, website }];
}

/** What this form does not ask. */
const notAsked = {
  dpgId: undefined,
  relevance: undefined,
  ownerCountry: undefined,
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

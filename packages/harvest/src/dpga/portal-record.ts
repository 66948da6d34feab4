import { z } from 'zod';
import type { Application, ApplicationFields, ReadApplication } from './application.ts';
import { ServedList, ServedText, servedObject, servedObjects } from './served-value.ts';

/** A record of the portal's live feed, and of the application files that the portal once wrote. */
const PortalRecord = z.object({
  id: ServedText,
  dpgid: ServedText,
  name: ServedText,
  aliases: ServedList.optional(),
  categories: ServedList.optional(),
  description: ServedText,
  website: ServedText,
  repositories: servedObjects({ name: ServedText, url: ServedText }),
  locations: servedObject({
    developmentCountries: ServedList.optional(),
    deploymentCountries: ServedList.optional(),
  }),
  sdgs: z
    .union([
      z.looseObject({ sdg: ServedList, relevance: ServedText }),
      servedObjects({ sdg: ServedText, relevance: ServedText }),
    ])
    .optional(),
  openlicenses: servedObjects({ openLicense: ServedText, openLicenseEvidenceURLs: ServedText }),
  clearOwnership: servedObjects({ clearOwnershipName: ServedText, clearOwnershipURL: ServedText }),
  platformIndependence: servedObject({
    isPlatformIndependent: ServedText,
    openAlternatives: ServedList.optional(),
  }),
  documentation: ServedText,
  NonPII: servedObject({ collectsNonPII: ServedText, nonPIIAccessMechanism: ServedText }),
  privacy: servedObjects({ privacyCompliance: ServedText, privacyComplianceURL: ServedText }),
  openStandards: ServedList.optional(),
  bestPractices: ServedList.optional(),
  dataPrivacySecurity: servedObject({
    collectsPII: ServedText,
    typesOfPIIDataCollected: ServedList.optional(),
    dataPrivacySecurity: ServedText,
  }),
  userContent: servedObject({
    contentManagement: ServedText,
    contentTypes: ServedList.optional(),
    contentManagementPolicy: ServedText,
  }),
  protectionFromHarassment: servedObject({
    facilitatesUserInteraction: ServedText,
    harassmentPolicy: ServedText,
  }),
  deploymentOrganisations: ServedList.optional(),
  deploymentCountriesDepartments: ServedList.optional(),
  otherDeploymentOrganisations: ServedList.optional(),
  awardsReceived: ServedList.optional(),
});
type PortalRecord = z.infer<typeof PortalRecord>;

/** Fields that say nothing: `stage` is always `DPG`, `sectors` always empty, `organizations` repeats the product. */
const ignoredFields = ['stage', 'sectors', 'organizations', 'dpgLink', '_file', '_date', '_ref'];

const fields: ApplicationFields = {
  dpgId: 'dpgid',
  applicationId: 'id',
  name: 'name',
  aliases: 'aliases',
  categories: 'categories',
  description: 'description',
  website: 'website',
  source: 'repositories[0].url',
  developmentPlaces: 'locations.developmentCountries',
  deploymentPlaces: 'locations.deploymentCountries',
  goals: 'sdgs',
  relevance: 'sdgs.relevance',
  licences: 'openlicenses',
  owner: 'clearOwnership[0].clearOwnershipName',
  ownerEvidence: 'clearOwnership[0].clearOwnershipURL',
  needsClosedComponents: 'platformIndependence.isPlatformIndependent',
  openAlternatives: 'platformIndependence.openAlternatives',
  documentation: 'documentation',
  handlesNonPersonalData: 'NonPII.collectsNonPII',
  exportMechanism: 'NonPII.nonPIIAccessMechanism',
  laws: 'privacy[0].privacyCompliance',
  lawsEvidence: 'privacy[0].privacyComplianceURL',
  openStandards: 'openStandards',
  bestPractices: 'bestPractices',
  personalData: 'dataPrivacySecurity.collectsPII',
  personalDataTypes: 'dataPrivacySecurity.typesOfPIIDataCollected',
  personalDataProtection: 'dataPrivacySecurity.dataPrivacySecurity',
  content: 'userContent.contentManagement',
  contentTypes: 'userContent.contentTypes',
  contentPolicy: 'userContent.contentManagementPolicy',
  allowsInteraction: 'protectionFromHarassment.facilitatesUserInteraction',
  harassmentPolicy: 'protectionFromHarassment.harassmentPolicy',
  adopters: 'deploymentOrganisations',
  awards: 'awardsReceived',
};

/** Reads a record of the portal. Errors: a field of a type that no known feed has. */
export function readPortalRecord(
  served: Readonly<Record<string, unknown>>,
): z.ZodSafeParseResult<ReadApplication> {
  return PortalRecord.transform((record) => ({
    application: toApplication(record),
    fields,
    unknownFields: Object.keys(served).filter(
      (key) => !(key in PortalRecord.shape) && !ignoredFields.includes(key),
    ),
  })).safeParse(served);
}

function toApplication(record: PortalRecord): Application {
  const ownership = record.clearOwnership.at(0);
  const privacy = record.privacy.at(0);
  return {
    dpgId: record.dpgid,
    applicationId: record.id,
    name: record.name ?? '',
    aliases: record.aliases ?? [],
    categories: record.categories ?? [],
    description: record.description,
    website: record.website,
    source: joinTexts(record.repositories.map(({ url }) => url)),
    developmentPlaces: record.locations?.developmentCountries,
    deploymentPlaces: record.locations?.deploymentCountries,
    ...readGoals(record.sdgs),
    licences: record.openlicenses.map((row) => ({
      licence: row.openLicense ?? '',
      evidence: row.openLicenseEvidenceURLs,
    })),
    owner: joinTexts(record.clearOwnership.map(({ clearOwnershipName }) => clearOwnershipName)),
    ownerEvidence: ownership?.clearOwnershipURL,
    ownerCountry: undefined,
    otherAgents: [],
    needsClosedComponents: record.platformIndependence?.isPlatformIndependent,
    openAlternatives: record.platformIndependence?.openAlternatives ?? [],
    documentation: record.documentation,
    handlesNonPersonalData: record.NonPII?.collectsNonPII,
    exportMechanism: record.NonPII?.nonPIIAccessMechanism,
    laws: privacy?.privacyCompliance,
    lawsEvidence: privacy?.privacyComplianceURL,
    openStandards: record.openStandards,
    bestPractices: record.bestPractices,
    ...readCare(record),
    adopters: [
      ...(record.deploymentOrganisations ?? []),
      ...(record.deploymentCountriesDepartments ?? []),
      ...(record.otherDeploymentOrganisations ?? []),
    ],
    awards: record.awardsReceived ?? [],
  };
}

function readCare(record: PortalRecord) {
  return {
    personalData: record.dataPrivacySecurity?.collectsPII,
    personalDataTypes: record.dataPrivacySecurity?.typesOfPIIDataCollected ?? [],
    personalDataProtection: record.dataPrivacySecurity?.dataPrivacySecurity,
    content: record.userContent?.contentManagement,
    contentTypes: record.userContent?.contentTypes ?? [],
    contentPolicy: record.userContent?.contentManagementPolicy,
    allowsInteraction: record.protectionFromHarassment?.facilitatesUserInteraction,
    harassmentPolicy: record.protectionFromHarassment?.harassmentPolicy,
  };
}

/** The newer form has one reason for all goals; the older repeats one reason at every goal. */
function readGoals(served: PortalRecord['sdgs']): Pick<Application, 'goals' | 'relevance'> {
  if (served === undefined) return { goals: [], relevance: undefined };
  if (!Array.isArray(served)) {
    const goals = served.sdg.map((label) => ({ label, reason: undefined }));
    return { goals, relevance: served.relevance };
  }
  const reasons = new Set(served.map(({ relevance }) => relevance));
  const isShared = reasons.size === 1;
  return {
    goals: served.map(({ sdg, relevance }) => ({
      label: sdg ?? '',
      reason: isShared ? undefined : relevance,
    })),
    relevance: isShared ? served[0]?.relevance : undefined,
  };
}

function joinTexts(texts: readonly (string | undefined)[]): string | undefined {
  const given = texts.filter((text) => text !== undefined && text.trim() !== '');
  return given.length === 0 ? undefined : given.join('\n');
}

/** A licence as an application names it, with the text that is to prove it. */
export interface ServedLicence {
  readonly licence: string;
  readonly evidence: string | undefined;
}

/** A goal as an application names it, with a reason where it has one of its own. */
export interface ServedGoal {
  readonly label: string;
  readonly reason: string | undefined;
}

/** An organisation with its part in the good, where the form of the source has one. */
export interface ServedAgent {
  readonly name: string;
  readonly role: 'owner' | 'maintainer' | 'funder';
  readonly website: string | undefined;
}

/**
 * One application of the Digital Public Goods Alliance in the form that all its feeds share: texts and
 * lists as served, nothing interpreted. `undefined` says that the feed has no such field; lists that the
 * portal split at commas are still split.
 */
export interface Application {
  readonly dpgId: string | undefined;
  readonly applicationId: string | undefined;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly categories: readonly string[];
  readonly description: string | undefined;
  readonly website: string | undefined;
  readonly source: string | undefined;
  readonly developmentPlaces: readonly string[] | undefined;
  readonly deploymentPlaces: readonly string[] | undefined;
  readonly goals: readonly ServedGoal[];
  /** One text for all goals. */
  readonly relevance: string | undefined;
  readonly licences: readonly ServedLicence[];
  readonly owner: string | undefined;
  readonly ownerEvidence: string | undefined;
  readonly ownerCountry: string | undefined;
  readonly otherAgents: readonly ServedAgent[];
  /** Yes or no to "does it need closed components?", whatever the field is called. */
  readonly needsClosedComponents: string | undefined;
  readonly openAlternatives: readonly string[];
  readonly documentation: string | undefined;
  readonly handlesNonPersonalData: string | undefined;
  readonly exportMechanism: string | undefined;
  readonly laws: string | undefined;
  readonly lawsEvidence: string | undefined;
  readonly openStandards: readonly string[] | undefined;
  readonly bestPractices: readonly string[] | undefined;
  readonly personalData: string | undefined;
  readonly personalDataTypes: readonly string[];
  readonly personalDataProtection: string | undefined;
  readonly content: string | undefined;
  readonly contentTypes: readonly string[];
  readonly contentPolicy: string | undefined;
  readonly allowsInteraction: string | undefined;
  readonly harassmentPolicy: string | undefined;
  readonly adopters: readonly string[];
  readonly awards: readonly string[];
}

/** Where each part of an application stands in a feed, for notices. */
export type ApplicationFields = Readonly<Partial<Record<keyof Application, string>>>;

/** An application with its feed's names for the fields. */
export interface ReadApplication {
  readonly application: Application;
  readonly fields: ApplicationFields;
  /** Fields of the record that no part of the importer reads. */
  readonly unknownFields: readonly string[];
}

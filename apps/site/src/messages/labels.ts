import type {
  AccessTier,
  AgentRole,
  Availability,
  ComponentType,
  GoodKind,
  GoodRecord,
  HighValueCategory,
  Listing,
  Modality,
  PersonalData,
  RelationType,
  ReleaseMode,
  UpdateFrequency,
} from '@commonhold/schemas/good';
import type { Severity, Verdict } from '@commonhold/schemas/assessment';
import type { FacetName, MofClass, OpennessGate } from '@commonhold/schemas/discovery';
import type { Certainty } from '@commonhold/schemas/evidence';
import type { Permission } from '@commonhold/schemas/licence';
import type { OrganisationType } from '@commonhold/schemas/organisation';

/** A word for every value of every closed set that a page shows. A new value that lacks its word does not compile. */
export interface Labels {
  readonly kind: Readonly<Record<GoodKind, string>>;
  /** The kind in the plural, for counts and lists. */
  readonly kinds: Readonly<Record<GoodKind, string>>;
  readonly listing: Readonly<Record<Listing, string>>;
  readonly verdict: Readonly<Record<Verdict, string>>;
  /** Results in a standard's own words, where they are no plain verdict; see `verdictText`. */
  readonly result: Readonly<Record<string, string>>;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly openness: Readonly<Record<OpennessGate, string>>;
  readonly mofClass: Readonly<Record<MofClass, string>>;
  readonly accessTier: Readonly<Record<AccessTier, string>>;
  readonly availability: Readonly<Record<Availability, string>>;
  readonly component: Readonly<Record<ComponentType, string>>;
  readonly role: Readonly<Record<AgentRole, string>>;
  readonly relation: Readonly<Record<RelationType, string>>;
  readonly modality: Readonly<Record<Modality, string>>;
  readonly releaseMode: Readonly<Record<ReleaseMode, string>>;
  readonly frequency: Readonly<Record<UpdateFrequency, string>>;
  readonly highValueCategory: Readonly<Record<HighValueCategory, string>>;
  readonly personalData: Readonly<Record<PersonalData['handling'], string>>;
  readonly organisationType: Readonly<Record<OrganisationType, string>>;
  readonly certainty: Readonly<Record<Certainty, string>>;
  /** By code of the EU data-theme table. */
  readonly theme: Readonly<Record<string, string>>;
  /** By number of the goal; names as the United Nations give them in each language. */
  readonly sdg: Readonly<Record<number, string>>;
  readonly permission: Readonly<Record<Permission, string>>;
  readonly facet: Readonly<Record<FacetName, string>>;
  readonly field: Readonly<Record<keyof GoodRecord, string>>;
  readonly matchedIn: Readonly<Record<string, string>>;
}

import { z } from 'zod';
import { EvidenceList } from '../evidence/index.ts';
import { LicenceStatement } from '../licence/index.ts';
import {
  LocalizedText,
  PartialDate,
  PlaceCode,
  Sha256,
  WebUrl,
  bounds,
  line,
} from '../text/index.ts';
import { AccessTier } from './access.ts';

/** A type as IANA registers it, such as `text/csv`. */
export const MediaType = z
  .string()
  .max(150)
  .regex(/^[a-z0-9][a-z0-9!#$&^_.+-]*\/[a-z0-9][a-z0-9!#$&^_.+-]*(?:;[ -~]+)?$/iu, {
    error: 'is not a media type; write for example "text/csv"',
  });
export type MediaType = z.infer<typeof MediaType>;

export const SizeBytes = z.int().min(0);

/** A way to get the dataset. Source: DCAT 3 (W3C Recommendation 2024-08-22), 6.8 `dcat:Distribution`. */
export const Distribution = z.strictObject({
  title: LocalizedText.optional(),
  description: LocalizedText.optional(),
  accessUrl: WebUrl,
  downloadUrl: WebUrl.optional(),
  mediaType: MediaType.optional(),
  /** What the publisher calls the format where there is no media type, such as `Parquet`. */
  format: line(bounds.keywordLengthMax).optional(),
  sizeBytes: SizeBytes.optional(),
  sha256: Sha256.optional(),
  licence: LicenceStatement.optional(),
  accessTier: AccessTier.optional(),
  issuedOn: PartialDate.optional(),
  modifiedOn: PartialDate.optional(),
  isApi: z.boolean().optional(),
});
export type Distribution = z.infer<typeof Distribution>;

/** One column or key of the data dictionary. Source: Croissant 1.1, `cr:Field`. */
export const DataField = z.strictObject({
  name: line(bounds.nameLengthMax),
  description: LocalizedText.optional(),
  dataType: line(bounds.keywordLengthMax).optional(),
  unit: line(bounds.keywordLengthMax).optional(),
  isPersonalData: z.boolean().optional(),
});
export type DataField = z.infer<typeof DataField>;

/** Codes of the EU frequency table. Source: Publications Office, authority table `frequency`. */
export const updateFrequencies = [
  'CONT',
  'UPDATE_CONT',
  'HOURLY',
  'BIHOURLY',
  'TRIHOURLY',
  'DAILY',
  'DAILY_2',
  'WEEKLY',
  'WEEKLY_2',
  'WEEKLY_3',
  'BIWEEKLY',
  'MONTHLY',
  'MONTHLY_2',
  'MONTHLY_3',
  'BIMONTHLY',
  'QUARTERLY',
  'ANNUAL',
  'ANNUAL_2',
  'ANNUAL_3',
  'BIENNIAL',
  'TRIENNIAL',
  'QUADRENNIAL',
  'QUINQUENNIAL',
  'DECENNIAL',
  'BIDECENNIAL',
  'TRIDECENNIAL',
  'AS_NEEDED',
  'IRREG',
  'NEVER',
  'NOT_PLANNED',
  'OTHER',
  'UNKNOWN',
] as const;
export const UpdateFrequency = z.enum(updateFrequencies);
export type UpdateFrequency = z.infer<typeof UpdateFrequency>;

/** The six thematic categories of high-value datasets. Source: Implementing Regulation (EU) 2023/138, annex. */
export const highValueCategories = [
  'geospatial',
  'earth-observation-and-environment',
  'meteorological',
  'statistics',
  'companies-and-company-ownership',
  'mobility',
] as const;
export const HighValueCategory = z.enum(highValueCategories);
export type HighValueCategory = z.infer<typeof HighValueCategory>;

/** How personal data are dealt with. Source: DPG Standard 1.1.7, question 9a (four answers). */
export const PersonalData = z.strictObject({
  handling: z.enum(['none', 'collected', 'stored', 'distributed']),
  types: z.array(line(bounds.sentenceLengthMax)).max(bounds.listMax).readonly(),
  protection: LocalizedText.optional(),
  legalBasis: LocalizedText.optional(),
});
export type PersonalData = z.infer<typeof PersonalData>;

/** A period; an absent end is open. Source: DCAT 3, 6.15 `dct:PeriodOfTime`. */
const TemporalCoverage = z.strictObject({
  start: PartialDate.optional(),
  end: PartialDate.optional(),
});

/** A box in degrees of WGS 84. */
export const BoundingBox = z.strictObject({
  west: z.number().min(-180).max(180),
  south: z.number().min(-90).max(90),
  east: z.number().min(-180).max(180),
  north: z.number().min(-90).max(90),
});
export type BoundingBox = z.infer<typeof BoundingBox>;

/** What only a dataset has. */
export const DatasetFacts = z.strictObject({
  distributions: z.array(Distribution).max(bounds.listMax).readonly(),
  fields: z.array(DataField).max(bounds.longListMax).readonly().optional(),
  spatialCoverage: z
    .strictObject({
      places: z.array(PlaceCode).max(bounds.listMax).readonly(),
      boundingBox: BoundingBox.optional(),
      isWorldwide: z.boolean().optional(),
    })
    .optional(),
  temporalCoverage: TemporalCoverage.optional(),
  updateFrequency: UpdateFrequency.optional(),
  collectionProcess: LocalizedText.optional(),
  personalData: PersonalData.optional(),
  highValueCategories: z.array(HighValueCategory).max(6).readonly().optional(),
  accessTier: AccessTier.optional(),
  accessConditions: LocalizedText.optional(),
  /** Terms of the platform that hands the data out, kept apart from the licence. */
  platformTerms: LocalizedText.optional(),
  evidence: EvidenceList.optional(),
});
export type DatasetFacts = z.infer<typeof DatasetFacts>;

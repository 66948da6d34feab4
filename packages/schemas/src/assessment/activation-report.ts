import { z } from 'zod';
import { EvidenceList } from '../evidence/index.ts';
import { EnergyFigure, HostedOffer, WeightPrecision } from '../good/index.ts';
import { Sha256, bounds, line, prose } from '../text/index.ts';

/** The cheapest class of hardware whose memory holds the model. */
const Hardware = z.strictObject({
  id: line(bounds.keywordLengthMax),
  title: line(bounds.nameLengthMax),
  /** Absent for the class without an upper end. */
  memoryBytesMax: z.int().min(1).optional(),
});

/** What it takes to run one precision of a model for one request at a time; an estimate. */
export const ActivationOption = z.strictObject({
  precision: WeightPrecision,
  isPublished: z.boolean(),
  weightBytes: z.int().min(0),
  keyValueCacheBytes: z.int().min(0),
  totalBytes: z.int().min(0),
  contextTokens: z.int().min(1),
  formula: line(bounds.sentenceLengthMax),
  assumptions: z.array(line(bounds.sentenceLengthMax)).max(bounds.shortListMax).readonly(),
  hardware: Hardware,
});
export type ActivationOption = z.infer<typeof ActivationOption>;

/** A published figure of energy or carbon in the one unit of its kind. */
export const NormalisedEnergy = z.strictObject({
  activity: EnergyFigure.shape.activity,
  quantity: z.number().min(0),
  unit: z.enum(['kWh', 'kgCO2e']),
  /** True where it is too small to be true, most likely for a mistaken unit. */
  isImplausible: z.boolean(),
  published: EnergyFigure,
});
export type NormalisedEnergy = z.infer<typeof NormalisedEnergy>;

/** One place between published weights and a usable system where openness can break. */
export const FractureState = z.strictObject({
  point: z.enum(['pre-training', 'inference', 'post-training', 'licence', 'transparency']),
  state: z.enum(['open', 'partial', 'closed', 'unknown']),
  reason: prose(bounds.descriptionLengthMax),
  evidence: EvidenceList,
});
export type FractureState = z.infer<typeof FractureState>;

/** What a record declares of one principle of public AI. */
export const PrincipleState = z.strictObject({
  principle: z.enum(['public-support', 'access', 'governance', 'private-commitment']),
  state: z.enum(['declared-with-evidence', 'declared', 'undeclared']),
  statement: prose(bounds.descriptionLengthMax).optional(),
  evidence: EvidenceList,
});
export type PrincipleState = z.infer<typeof PrincipleState>;

/** What leads from the published weights of a model to a system that people can use. */
export const ActivationReport = z.strictObject({
  recordSha256: Sha256,
  engineVersion: line(bounds.keywordLengthMax),
  /** From the largest to the smallest; empty where the size of the model is not known. */
  options: z.array(ActivationOption).max(bounds.shortListMax).readonly(),
  hostedOffers: z.array(HostedOffer).max(bounds.shortListMax).readonly(),
  energy: z.array(NormalisedEnergy).max(bounds.shortListMax).readonly(),
  /** What the record would have to say for more. */
  missing: z.array(line(bounds.sentenceLengthMax)).max(bounds.shortListMax).readonly(),
  fracturePoints: z.array(FractureState).max(bounds.shortListMax).readonly(),
  principles: z.array(PrincipleState).max(bounds.shortListMax).readonly(),
  provisionMode: z.enum(['outsourced', 'networked', 'state-backed', 'public-option']).optional(),
});
export type ActivationReport = z.infer<typeof ActivationReport>;

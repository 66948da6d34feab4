import { z } from 'zod';
import { EvidenceList } from '../evidence/index.ts';
import { LocalizedText, PartialDate, WebUrl, bounds, line } from '../text/index.ts';
import { SizeBytes } from './dataset-facts.ts';
import { Slug } from './identity.ts';

export const weightPrecisions = ['fp32', 'fp16', 'bf16', 'fp8', 'int8', 'int4', 'mxfp4'] as const;
export const WeightPrecision = z.enum(weightPrecisions);
export type WeightPrecision = z.infer<typeof WeightPrecision>;

/** How a model is given out, from closed to fully open. Source: Solaiman 2023, "The Gradient of Generative AI Release". */
export const releaseModes = [
  'closed',
  'hosted',
  'api',
  'gated',
  'downloadable',
  'fully-open',
] as const;
export const ReleaseMode = z.enum(releaseModes);
export type ReleaseMode = z.infer<typeof ReleaseMode>;

export const modalities = [
  'text',
  'code',
  'image',
  'audio',
  'video',
  '3d',
  'tabular',
  'time-series',
  'multimodal',
  'other',
] as const;
export const Modality = z.enum(modalities);
export type Modality = z.infer<typeof Modality>;

/** Another model or dataset: a good of this registry, or a name and address elsewhere. */
export const GoodReference = z
  .strictObject({
    good: Slug.optional(),
    name: line(bounds.nameLengthMax).optional(),
    url: WebUrl.optional(),
  })
  .refine((reference) => reference.good !== undefined || reference.name !== undefined, {
    error: 'names nothing; give the slug of a good (good) or a name',
  });
export type GoodReference = z.infer<typeof GoodReference>;

/** A measured result with what makes it checkable. */
export const Evaluation = z.strictObject({
  benchmark: line(bounds.nameLengthMax),
  metric: line(bounds.nameLengthMax),
  value: z.number(),
  unit: line(bounds.keywordLengthMax).optional(),
  measuredOn: PartialDate.optional(),
  source: WebUrl.optional(),
});
export type Evaluation = z.infer<typeof Evaluation>;

/** Energy or carbon of one activity, as published. */
export const EnergyFigure = z.strictObject({
  activity: z.enum(['training', 'fine-tuning', 'inference', 'other']),
  quantity: z.number().min(0),
  unit: z.enum(['kWh', 'MWh', 'MJ', 'gCO2e', 'kgCO2e', 'tCO2e']),
  method: line(bounds.sentenceLengthMax).optional(),
  source: WebUrl.optional(),
});
export type EnergyFigure = z.infer<typeof EnergyFigure>;

/** An offer to use the model without running it oneself. */
export const HostedOffer = z.strictObject({
  provider: line(bounds.nameLengthMax),
  url: WebUrl,
  isCommercial: z.boolean(),
  priceText: line(bounds.nameLengthMax).optional(),
  checkedOn: PartialDate,
});
export type HostedOffer = z.infer<typeof HostedOffer>;

/** What only a model has. Numbers of parameters are counts, not billions; context length is in tokens. */
export const ModelFacts = z.strictObject({
  modalities: z.array(Modality).max(10).readonly(),
  architecture: line(bounds.sentenceLengthMax).optional(),
  parameterCount: z.int().min(1).optional(),
  activeParameterCount: z.int().min(1).optional(),
  /** Where one record stands for a family: the smallest and the largest member. */
  parameterCountRange: z.strictObject({ min: z.int().min(1), max: z.int().min(1) }).optional(),
  weightPrecision: WeightPrecision.optional(),
  weightSizeBytes: SizeBytes.optional(),
  contextLengthTokens: z.int().min(1).optional(),
  layerCount: z.int().min(1).optional(),
  keyValueHeadCount: z.int().min(1).optional(),
  headDimension: z.int().min(1).optional(),
  baseModel: GoodReference.optional(),
  trainingDatasets: z.array(GoodReference).max(bounds.listMax).readonly(),
  evaluations: z.array(Evaluation).max(bounds.listMax).readonly(),
  releaseMode: ReleaseMode.optional(),
  runtimeFormats: z
    .array(line(bounds.keywordLengthMax))
    .max(bounds.shortListMax)
    .readonly()
    .optional(),
  energy: z.array(EnergyFigure).max(bounds.shortListMax).readonly().optional(),
  trainingComputeFlop: z.number().min(0).optional(),
  hostedOffers: z.array(HostedOffer).max(bounds.shortListMax).readonly().optional(),
  activationNote: LocalizedText.optional(),
  evidence: EvidenceList.optional(),
});
export type ModelFacts = z.infer<typeof ModelFacts>;

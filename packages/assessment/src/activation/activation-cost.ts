import type { GoodRecord, HostedOffer, WeightPrecision } from '@commonhold/schemas/good';
import { isImplausiblySmall, normaliseEnergy } from './energy.ts';
import type { NormalisedFigure } from './energy.ts';
import { cheapestHardware } from './hardware.ts';
import type { HardwareClass } from './hardware.ts';
import { estimateMemory } from './memory.ts';
import type { MemoryEstimate } from './memory.ts';

/** What it takes to bring one precision of a model to work. */
export interface ActivationOption {
  readonly memory: MemoryEstimate;
  readonly hardware: HardwareClass;
  /** True for the precision in which the weights are published; the others have to be made from it. */
  readonly isPublished: boolean;
}

/** What activating a model takes. Every number is an estimate with its formula, or published with its source. */
export interface ActivationCost {
  /** From the largest to the smallest; empty where the size of the model is not known. */
  readonly options: readonly ActivationOption[];
  readonly hostedOffers: readonly HostedOffer[];
  readonly energy: readonly NormalisedFigure[];
  /** Figures that are too small to be true, most likely for a mistaken unit. */
  readonly implausible: readonly NormalisedFigure[];
  /** What the record would have to say for more. */
  readonly missing: readonly string[];
}

const precisions = ['fp32', 'bf16', 'int8', 'int4'] as const satisfies readonly WeightPrecision[];

/** Works out what activating the model of a record takes; `undefined` where the record has no model. */
export function activationCost(
  { model }: GoodRecord,
  contextTokens?: number,
): ActivationCost | undefined {
  if (model === undefined) return undefined;
  const published = model.weightPrecision;
  const wanted =
    published === undefined || precisions.some((precision) => precision === published)
      ? precisions
      : [published, ...precisions];
  const options = wanted
    .flatMap((precision) => estimateMemory(model, precision, contextTokens) ?? [])
    .map((memory) => ({
      memory,
      hardware: cheapestHardware(memory.totalBytes),
      isPublished: memory.precision === published,
    }))
    .toSorted((left, right) => right.memory.totalBytes - left.memory.totalBytes);
  const energy = (model.energy ?? []).map(normaliseEnergy);
  return {
    options,
    hostedOffers: model.hostedOffers ?? [],
    energy,
    implausible: energy.filter((figure) => isImplausiblySmall(figure, model.trainingComputeFlop)),
    missing: [
      ...(options.length === 0
        ? ['The number of parameters, or the size and precision of the weights']
        : []),
      ...(published === undefined ? ['The precision in which the weights are published'] : []),
      ...(model.layerCount === undefined ||
      model.keyValueHeadCount === undefined ||
      model.headDimension === undefined
        ? ['Layers, key-value heads and head dimension, for the memory that the context takes']
        : []),
      ...(model.hostedOffers === undefined
        ? ['Who offers the model ready to use, and at what price']
        : []),
      ...(model.energy === undefined ? ['Energy and carbon of training and use'] : []),
    ],
  };
}

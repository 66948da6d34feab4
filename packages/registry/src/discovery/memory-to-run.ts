import { estimateMemory } from '@commonhold/assessment/activation';
import type { ModelFacts } from '@commonhold/schemas/good';

/**
 * Memory in bytes to run a model as it is published, for one request at a time; in 16 bits where the record does not
 * tell the precision, which is what most weights are published in. Of a family, its smallest member, so that whoever has
 * little memory finds it. Nothing where the size of the model is not known.
 */
export function memoryToRun(model: ModelFacts | undefined): number | undefined {
  if (model === undefined) return undefined;
  const { parameterCount = model.parameterCountRange?.min, ...facts } = model;
  const sized = parameterCount === undefined ? facts : { ...facts, parameterCount };
  return estimateMemory(sized, model.weightPrecision ?? 'bf16')?.totalBytes;
}

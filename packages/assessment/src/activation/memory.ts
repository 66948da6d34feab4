import type { ModelFacts, WeightPrecision } from '@commonhold/schemas/good';

/** Bytes that one parameter takes, by precision. Source: IEEE 754-2019; OCP Microscaling Formats 1.0 (4 bits and one shared 8-bit scale for 32 values). */
export const bytesPerParameter = {
  fp32: 4,
  fp16: 2,
  bf16: 2,
  fp8: 1,
  int8: 1,
  int4: 0.5,
  mxfp4: 0.53125,
} as const satisfies Record<WeightPrecision, number>;

/** Activations, buffers and fragmentation on top of the weights; an assumption, not a measurement. */
export const overheadFactor = 1.2;

/** What a record must say for an estimate of memory. */
export type MemoryFacts = Pick<
  ModelFacts,
  | 'parameterCount'
  | 'weightSizeBytes'
  | 'weightPrecision'
  | 'contextLengthTokens'
  | 'layerCount'
  | 'keyValueHeadCount'
  | 'headDimension'
>;

/** Memory to run a model for one request at a time. Always an estimate, with what it assumes. */
export interface MemoryEstimate {
  readonly precision: WeightPrecision;
  readonly contextTokens: number;
  readonly weightBytes: number;
  /** Keys and values of the context; 0 where the record does not tell the shape of the model. */
  readonly keyValueCacheBytes: number;
  readonly totalBytes: number;
  readonly formula: string;
  readonly assumptions: readonly string[];
}

const contextTokensDefault = 4_096;

/**
 * Estimates the memory for inference at a precision:
 * parameters × bytes per parameter × 1.2 + 2 × layers × key-value heads × head dimension × context × bytes × batch,
 * with batch 1 and the keys and values in 16 bits.
 *
 * @returns `undefined` where neither parameters nor the size of the weights are known.
 */
export function estimateMemory(
  facts: MemoryFacts,
  precision: WeightPrecision,
  contextTokens: number = Math.min(
    facts.contextLengthTokens ?? contextTokensDefault,
    contextTokensDefault,
  ),
): MemoryEstimate | undefined {
  const weightBytes = weightBytesAt(facts, precision);
  if (weightBytes === undefined) return undefined;
  const { layerCount, keyValueHeadCount, headDimension } = facts;
  const isShapeKnown =
    layerCount !== undefined && keyValueHeadCount !== undefined && headDimension !== undefined;
  const keyValueCacheBytes = isShapeKnown
    ? 2 * layerCount * keyValueHeadCount * headDimension * contextTokens * cacheBytesPerValue
    : 0;
  return {
    precision,
    contextTokens,
    weightBytes,
    keyValueCacheBytes,
    totalBytes: Math.ceil(weightBytes * overheadFactor + keyValueCacheBytes),
    formula:
      'parameters × bytes per parameter × 1.2 + 2 × layers × key-value heads × head dimension × context × 2 bytes × batch',
    assumptions: [
      'One request at a time (batch 1).',
      'A fifth of the weights’ size for activations and buffers.',
      facts.parameterCount === undefined
        ? 'The number of parameters is taken from the size of the published weights.'
        : 'All parameters are in memory, also those that a mixture of experts does not use for a word.',
      isShapeKnown
        ? `Keys and values of ${contextTokens} tokens in 16 bits.`
        : 'The shape of the model is not told, so that the memory for the context is left out.',
    ],
  };
}

const cacheBytesPerValue = 2;

function weightBytesAt(facts: MemoryFacts, precision: WeightPrecision): number | undefined {
  if (facts.weightSizeBytes !== undefined && facts.weightPrecision === precision) {
    return facts.weightSizeBytes;
  }
  const parameters =
    facts.parameterCount ??
    (facts.weightSizeBytes === undefined || facts.weightPrecision === undefined
      ? undefined
      : facts.weightSizeBytes / bytesPerParameter[facts.weightPrecision]);
  return parameters === undefined
    ? undefined
    : Math.ceil(parameters * bytesPerParameter[precision]);
}

import { engineVersion } from '@commonhold/assessment/assess';
import {
  type HardwareClass,
  activationCost,
  findFracturePoints,
  publicAiProfile,
} from '@commonhold/assessment/activation';
import type { Standards } from '@commonhold/assessment/standard';
import type { ActivationOption, ActivationReport } from '@commonhold/schemas/assessment';
import type { Revision } from '@commonhold/schemas/good';

/**
 * What leads from the weights of a model to a system that people can use, as the API answers it.
 *
 * @returns `undefined` where the record describes no model.
 */
export function describeActivation(
  standards: Standards,
  { record, sha256 }: Pick<Revision, 'record' | 'sha256'>,
): ActivationReport | undefined {
  const points = findFracturePoints(standards, record);
  if (points.length === 0) return undefined;
  const cost = activationCost(record);
  const { principles, provisionMode } = publicAiProfile(record);
  return {
    recordSha256: sha256,
    engineVersion,
    options: (cost?.options ?? []).map(({ memory, hardware, isPublished }): ActivationOption => ({
      ...memory,
      isPublished,
      hardware: hardwareOf(hardware),
    })),
    hostedOffers: cost?.hostedOffers ?? [],
    energy: (cost?.energy ?? []).map((figure) => ({
      ...figure,
      isImplausible: cost?.implausible.includes(figure) ?? false,
    })),
    missing: cost?.missing ?? ['Facts about the model: its size, its precision, its shape'],
    fracturePoints: points,
    principles: principles.map(({ principle, state, statement, evidence }) => ({
      principle,
      state,
      ...(statement === undefined ? {} : { statement }),
      evidence,
    })),
    ...(provisionMode === undefined ? {} : { provisionMode }),
  };
}

/** JSON has no infinity, so the class without an upper end carries no number. */
function hardwareOf({ id, title, memoryBytesMax }: HardwareClass): ActivationOption['hardware'] {
  return { id, title, ...(Number.isFinite(memoryBytesMax) ? { memoryBytesMax } : {}) };
}

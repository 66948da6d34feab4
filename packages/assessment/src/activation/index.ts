export { activationCost } from './activation-cost.ts';
export type { ActivationCost, ActivationOption } from './activation-cost.ts';
export { isImplausiblySmall, normaliseEnergy } from './energy.ts';
export type { NormalisedFigure } from './energy.ts';
export { findFracturePoints, fracturePoints } from './fracture-points.ts';
export type { FractureFinding, FracturePoint } from './fracture-points.ts';
export { cheapestHardware, hardwareClasses } from './hardware.ts';
export type { HardwareClass } from './hardware.ts';
export { bytesPerParameter, estimateMemory, overheadFactor } from './memory.ts';
export type { MemoryEstimate, MemoryFacts } from './memory.ts';
export { provisionModes, publicAiPrinciples, publicAiProfile } from './public-ai.ts';
export type {
  PrincipleFinding,
  ProvisionMode,
  PublicAiPrinciple,
  PublicAiProfile,
} from './public-ai.ts';

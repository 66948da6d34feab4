export { scoreMetadata } from './score-metadata.ts';
export type { DimensionScore, MetadataQuality } from './score-metadata.ts';

import { z } from 'zod';
import { EvidenceList } from '../evidence/index.ts';
import { LicenceStatement } from '../licence/index.ts';
import { LocalizedText, WebUrl, bounds, line } from '../text/index.ts';
import { AccessTier } from './access.ts';
import { Slug } from './identity.ts';

/**
 * What a good is made of. The first 17 are the components of the Model Openness Framework
 * (White et al. 2024, version 1.0); the others are their like for datasets, software, content and standards.
 */
export const componentTypes = [
  'model-architecture',
  'model-parameters-final',
  'model-parameters-intermediate',
  'training-code',
  'inference-code',
  'evaluation-code',
  'data-preprocessing-code',
  'supporting-libraries-and-tools',
  'training-datasets',
  'evaluation-data',
  'model-metadata',
  'evaluation-results',
  'sample-model-outputs',
  'model-card',
  'data-card',
  'technical-report',
  'research-paper',
  'data',
  'data-schema',
  'data-collection-code',
  'fine-tuning-data',
  'source-code',
  'binary',
  'container-image',
  'documentation',
  'api',
  'content',
  'media',
  'metadata',
  'specification',
  'conformance-tests',
] as const;
export const ComponentType = z.enum(componentTypes);
export type ComponentType = z.infer<typeof ComponentType>;

/** Whether the component can be had at all. `undisclosed` says that the owner keeps it back; `unknown`, that nobody has said. */
export const availabilities = [
  'released',
  'partly-released',
  'undisclosed',
  'withdrawn',
  'unknown',
] as const;
export const Availability = z.enum(availabilities);
export type Availability = z.infer<typeof Availability>;

/** One part of a good, with its own licence, place and evidence. Several licences mean that each covers a part; the strictest counts. */
export const Component = z.strictObject({
  type: ComponentType,
  name: line(bounds.nameLengthMax).optional(),
  description: LocalizedText.optional(),
  availability: Availability,
  licences: z.array(LicenceStatement).max(bounds.listMax).readonly(),
  location: WebUrl.optional(),
  accessTier: AccessTier.optional(),
  /** The component is a good of its own here, such as a training dataset. */
  good: Slug.optional(),
  version: line(bounds.keywordLengthMax).optional(),
  evidence: EvidenceList,
});
export type Component = z.infer<typeof Component>;

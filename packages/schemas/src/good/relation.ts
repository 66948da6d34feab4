import { z } from 'zod';
import { EvidenceList } from '../evidence/index.ts';
import { PlaceCode, bounds, line } from '../text/index.ts';
import { GoodReference } from './model-facts.ts';

/** How one good stands to another. Sources: PROV-O `wasDerivedFrom`, SPDX 3.0 `trainedOn`, schema.org `isPartOf`, DCT `replaces`, `conformsTo`. */
export const relationTypes = [
  'derived-from',
  'fine-tuned-from',
  'trained-on',
  'evaluated-on',
  'implements',
  'supersedes',
  'part-of',
  'requires',
  'deployed-by',
  'related-to',
] as const;
export const RelationType = z.enum(relationTypes);
export type RelationType = z.infer<typeof RelationType>;

export const Relation = z.strictObject({
  type: RelationType,
  target: GoodReference,
  place: PlaceCode.optional(),
  note: line(bounds.sentenceLengthMax).optional(),
  evidence: EvidenceList.optional(),
});
export type Relation = z.infer<typeof Relation>;

import { z } from 'zod';
import { EvidenceList } from '../evidence/index.ts';
import { LicenceStatement } from '../licence/index.ts';
import { bounds, line } from '../text/index.ts';
import { ComponentType } from './component.ts';

/**
 * What another register says of the licence of a part, where this record says otherwise. It is shown beside what the
 * record says, and never taken for it.
 */
export const OtherStatement = z.strictObject({
  component: ComponentType,
  licences: z.array(LicenceStatement).min(1).max(bounds.shortListMax).readonly(),
  /** The register, by its title. */
  statedBy: line(bounds.nameLengthMax),
  evidence: EvidenceList.optional(),
});
export type OtherStatement = z.infer<typeof OtherStatement>;

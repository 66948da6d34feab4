import { z } from 'zod';
import { CardCheck } from './card-check.ts';
import { LicenceFileCheck } from './licence-file-check.ts';
import { LinkCheck } from './link-check.ts';
import { RepositoryCheck } from './repository-check.ts';

/** What is looked at on the web. */
export const evidenceKinds = ['link', 'licence-file', 'repository', 'card'] as const;
export const EvidenceKind = z.enum(evidenceKinds);
export type EvidenceKind = z.infer<typeof EvidenceKind>;

/** One look at something on the web, dated. It tells what was found and decides nothing. */
export const EvidenceCheck = z.union([LinkCheck, LicenceFileCheck, RepositoryCheck, CardCheck]);
export type EvidenceCheck = z.infer<typeof EvidenceCheck>;

/** Something to look at: an address, and what about it. */
export interface EvidenceSubject {
  readonly kind: EvidenceKind;
  readonly url: string;
}

const checksMax = 1_000;

/** The newest looks at everything that a record names, by kind and in order of address. */
export const CollectedEvidence = z.strictObject({
  links: z.array(LinkCheck).max(checksMax).readonly(),
  licenceFiles: z.array(LicenceFileCheck).max(checksMax).readonly(),
  repositories: z.array(RepositoryCheck).max(checksMax).readonly(),
  cards: z.array(CardCheck).max(checksMax).readonly(),
});
export type CollectedEvidence = z.infer<typeof CollectedEvidence>;

export {
  Certainty,
  ClaimProvenance,
  Evidence,
  EvidenceList,
  RecordPointer,
  certainties,
} from './evidence.ts';
export { CardCheck, CardLicence, CardStatement, cardOutcomes } from './card-check.ts';
export type { CardOutcome } from './card-check.ts';
export { CollectedEvidence, EvidenceCheck, EvidenceKind, evidenceKinds } from './evidence-check.ts';
export type { EvidenceSubject } from './evidence-check.ts';
export { LicenceFileCheck, licenceFileOutcomes } from './licence-file-check.ts';
export type { LicenceFileOutcome } from './licence-file-check.ts';
export { LinkCheck, LinkOutcome, linkOutcomes } from './link-check.ts';
export { repositoryHosts, repositoryOf } from './repository-address.ts';
export type { RepositoryAddress, RepositoryHost } from './repository-address.ts';
export { RepositoryCheck, RepositoryOutcome, repositoryOutcomes } from './repository-check.ts';
export { Reply, RuleId } from './reply.ts';
export { provenanceOf } from './provenance-of.ts';

export {
  Certainty,
  ClaimProvenance,
  Evidence,
  EvidenceList,
  RecordPointer,
  certainties,
} from './evidence.ts';
export { LinkCheck, LinkOutcome, linkOutcomes } from './link-check.ts';
export { Reply, RuleId } from './reply.ts';
export { provenanceOf } from './provenance-of.ts';

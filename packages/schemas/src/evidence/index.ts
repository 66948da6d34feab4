export {
  Certainty,
  ClaimProvenance,
  Evidence,
  EvidenceList,
  RecordPointer,
  certainties,
} from './evidence.ts';
export { provenanceOf } from './provenance-of.ts';

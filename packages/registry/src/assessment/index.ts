export type {
  AssessmentChangePage,
  AssessmentChangeQuery,
  AssessmentStore,
  ReassessmentLedger,
  ReassessmentRun,
  StoredAssessment,
} from './ports.ts';
export { reassessGoods } from './reassess-goods.ts';
export type { ReassessOptions, Reassessment } from './reassess-goods.ts';

export {
  ImportNotice,
  ImportOutcome,
  ImportReport,
  ImportedRecord,
  SourceId,
  importOutcomes,
  sourceIds,
} from './import-report.ts';

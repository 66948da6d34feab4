export { createRecordViews } from './create-record-views.ts';
export type { LinkAnswers, RecordViews } from './ports.ts';

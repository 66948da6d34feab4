export { importSource } from './import-source.ts';
export type { ImportOptions, ImportProgress } from './import-source.ts';
export type {
  LedgerEntry,
  MappedGood,
  Source,
  SourceContent,
  SourceItem,
  SourceLedger,
  SourceReadError,
} from './ports.ts';

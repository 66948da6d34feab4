export type {
  LedgerEntry,
  MappedGood,
  Source,
  SourceContent,
  SourceItem,
  SourceLedger,
  SourceReadError,
} from './ports.ts';

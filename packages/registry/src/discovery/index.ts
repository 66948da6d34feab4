export type { DiscoveryStore, OutboxStore, SearchEngine, SearchFailure } from './ports.ts';

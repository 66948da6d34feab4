export type { DiscoveryStore, OutboxStore, SearchEngine, SearchFailure } from './ports.ts';
export { searchGoods } from './search-goods.ts';
export { toDiscoveryDocument } from './to-discovery-document.ts';

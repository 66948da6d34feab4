export { checkLinks } from './check-links.ts';
export type { CheckLinksOptions, LinkReport } from './check-links.ts';
export { linksOf } from './links-of.ts';
export type { EvidenceStore, LinkCollector } from './ports.ts';

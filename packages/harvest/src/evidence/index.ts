export { createLinkCollector } from './create-link-collector.ts';

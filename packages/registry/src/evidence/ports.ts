import type { LinkCheck } from '@commonhold/schemas/evidence';

/** Asks an address whether it answers. Reaches the network; never throws for what the network does. */
export interface LinkCollector {
  check(url: string, signal?: AbortSignal): Promise<LinkCheck>;
}

/** The newest check of each address. */
export interface EvidenceStore {
  put(checks: readonly LinkCheck[]): Promise<void>;
  /** Those that were ever checked, in no order. At most 1,000 addresses. */
  ofUrls(urls: readonly string[]): Promise<readonly LinkCheck[]>;
}

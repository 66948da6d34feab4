import type {
  CardCheck,
  EvidenceCheck,
  LicenceFileCheck,
  LinkCheck,
  RepositoryCheck,
} from '@commonhold/schemas/evidence';

/** Looks at something on the web. Reaches the network; never throws for what the network does. */
export interface EvidenceCollector<Check extends EvidenceCheck> {
  /** `undefined` where the host has asked to wait: nothing was seen, and the look stays due. */
  check(url: string, signal?: AbortSignal): Promise<Check | undefined>;
}

/** A collector for each kind of evidence. */
export interface EvidenceCollectors {
  readonly link: EvidenceCollector<LinkCheck>;
  readonly 'licence-file': EvidenceCollector<LicenceFileCheck>;
  readonly repository: EvidenceCollector<RepositoryCheck>;
  readonly card: EvidenceCollector<CardCheck>;
}

/** The newest look of each kind at each address. */
export interface EvidenceStore {
  put(checks: readonly EvidenceCheck[]): Promise<void>;
  /** Every kind of look that was ever had at these addresses, in no order. At most 3,000 addresses. */
  ofUrls(urls: readonly string[]): Promise<readonly EvidenceCheck[]>;
}

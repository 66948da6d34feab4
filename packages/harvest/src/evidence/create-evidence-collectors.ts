import type { EvidenceCollectors } from '@commonhold/registry/evidence';
import { type GuardedFetch, createPacedFetch } from '../guarded-fetch/index.ts';
import { createLicenceRecogniser } from '../licence-text/recognise-licence.ts';
import { loadLicenceData } from '../licence/licence-data.ts';
import { createCardCollector } from './create-card-collector.ts';
import { createLicenceFileCollector } from './create-licence-file-collector.ts';
import { createLinkCollector } from './create-link-collector.ts';
import { createRepositoryCollector } from './create-repository-collector.ts';

export interface EvidenceCollectorOptions {
  readonly now: () => Date;
  /** Rest between two requests to one host. */
  readonly intervalMs: number;
}

/** Everything that looks at the web for evidence, on one fetch, so that no host is asked by two of them at once. */
export function createEvidenceCollectors(
  guarded: Pick<GuardedFetch, 'fetch'>,
  { now, intervalMs }: EvidenceCollectorOptions,
): EvidenceCollectors {
  const web = createPacedFetch(guarded, { intervalMs });
  const licences = loadLicenceData();
  return {
    link: createLinkCollector({ web, now }),
    'licence-file': createLicenceFileCollector({
      web,
      now,
      recognise: createLicenceRecogniser(licences),
    }),
    repository: createRepositoryCollector({ web, now }),
    card: createCardCollector({ web, now, licences }),
  };
}

import { createHash } from 'node:crypto';
import type { EvidenceCollector } from '@commonhold/registry/evidence';
import type { CardCheck } from '@commonhold/schemas/evidence';
import type { LicenceData } from '../licence/licence-data.ts';
import { type CollectorDeps, createAsk, isSuccess, reasonOfStatus, saysGone } from './look-at.ts';
import { readCard } from './read-card.ts';
import { findPlaces } from './repository-places.ts';

/** Reads the card of a model or a dataset (`README.md`) in the repository at an address. */
export function createCardCollector({
  web,
  now,
  licences,
}: CollectorDeps & { readonly licences: LicenceData }): EvidenceCollector<CardCheck> {
  return {
    async check(url, signal) {
      const look = () => ({ kind: 'card', url, checkedAt: now().toISOString() }) as const;
      const cardUrl = findPlaces(url).file?.('README.md');
      if (cardUrl === undefined) return { ...look(), outcome: 'unknown', reason: 'unknown-host' };
      const answer = await createAsk(web, signal)(cardUrl);
      if (!answer.ok) {
        const { error } = answer;
        if (error === 'put-off') return undefined;
        return { ...look(), outcome: 'unknown', reason: error.reason };
      }
      const { status, text } = answer.value;
      if (saysGone(status)) return { ...look(), outcome: 'missing' };
      if (!isSuccess(status))
        return { ...look(), outcome: 'unknown', reason: reasonOfStatus(status) };
      return {
        ...look(),
        outcome: 'read',
        cardUrl,
        sha256: createHash('sha256').update(text).digest('hex'),
        ...readCard(licences, text),
      };
    },
  };
}

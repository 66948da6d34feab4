import type { LinkCheck } from '@commonhold/schemas/evidence';
import type { GoodRecord } from '@commonhold/schemas/good';
import type { LinkAnswers } from '../jurisdiction/index.ts';
import type { Stores } from '../ports/index.ts';
import { linksOf } from './links-of.ts';

const linksMax = 1_000;

/** What was found when the addresses of a record were last looked at; nothing for those never looked at. */
export function linkChecks(
  { evidence }: Pick<Stores, 'evidence'>,
  record: GoodRecord,
): Promise<readonly LinkCheck[]> {
  return evidence.ofUrls(linksOf(record).slice(0, linksMax));
}

/** The same as rules ask for it. An outcome that is not known is left out: it decides nothing. */
export async function linkAnswers(
  stores: Pick<Stores, 'evidence'>,
  record: GoodRecord,
): Promise<LinkAnswers> {
  const checks = await linkChecks(stores, record);
  return new Map(
    checks
      .filter(({ outcome }) => outcome !== 'unknown')
      .map(({ url, outcome }) => [url, outcome === 'answers']),
  );
}

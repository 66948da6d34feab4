import type { CollectedEvidence, EvidenceCheck, LinkCheck } from '@commonhold/schemas/evidence';
import type { GoodRecord } from '@commonhold/schemas/good';
import type { LinkAnswers } from '../jurisdiction/index.ts';
import type { Stores } from '../ports/index.ts';
import { evidenceSubjects } from './evidence-subjects.ts';

/** The newest look at everything that a record names; nothing for what was never looked at. */
export async function collectedEvidence(
  { evidence }: Pick<Stores, 'evidence'>,
  record: GoodRecord,
): Promise<CollectedEvidence> {
  const subjects = evidenceSubjects(record);
  const wanted = new Set(subjects.map(({ kind, url }) => `${kind} ${url}`));
  const found = (await evidence.ofUrls([...new Set(subjects.map(({ url }) => url))]))
    .filter(({ kind, url }) => wanted.has(`${kind} ${url}`))
    .toSorted((left, right) => (left.url < right.url ? -1 : 1));
  return {
    links: found.filter((check) => check.kind === 'link'),
    licenceFiles: found.filter((check) => check.kind === 'licence-file'),
    repositories: found.filter((check) => check.kind === 'repository'),
    cards: found.filter((check) => check.kind === 'card'),
  } satisfies Readonly<Record<string, readonly EvidenceCheck[]>>;
}

/** Whether addresses answer, as rules ask for it. An outcome that is not known is left out: it decides nothing. */
export function linkAnswers(links: readonly LinkCheck[]): LinkAnswers {
  return new Map(
    links
      .filter(({ outcome }) => outcome !== 'unknown')
      .map(({ url, outcome }) => [url, outcome === 'answers']),
  );
}

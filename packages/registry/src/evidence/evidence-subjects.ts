import { type EvidenceSubject, repositoryOf } from '@commonhold/schemas/evidence';
import type { GoodRecord } from '@commonhold/schemas/good';
import { linksOf } from './links-of.ts';

/** Of one kind; nobody reads more, and no page shows more. */
const subjectsMax = 500;

/** What there is to look at for a record, each once: its links, licence files, repositories, and cards of models and datasets. */
export function evidenceSubjects(record: GoodRecord): readonly EvidenceSubject[] {
  const links = linksOf(record);
  const addresses = links.map((link) => repositoryOf(link)).filter((found) => found !== undefined);
  const known = addresses.map(({ url }) => url);
  const cards = addresses.filter(({ host }) => host === 'hugging-face').map(({ url }) => url);
  const other = record.repositories.filter((link) => repositoryOf(link) === undefined);
  return [
    ...subjects('link', links),
    ...subjects('licence-file', [...licenceAddresses(record), ...known]),
    ...subjects('repository', [...known, ...other]),
    ...subjects('card', cards),
  ];
}

/** Where the record says that the text of a licence is. */
function licenceAddresses({ components, dataset }: GoodRecord): readonly string[] {
  return [
    ...components.flatMap(({ licences }) => licences.map(({ url }) => url)),
    ...(dataset?.distributions ?? []).map(({ licence }) => licence?.url),
  ].filter((url) => url !== undefined);
}

function subjects(
  kind: EvidenceSubject['kind'],
  urls: readonly string[],
): readonly EvidenceSubject[] {
  return [...new Set(urls)].slice(0, subjectsMax).map((url) => ({ kind, url }));
}

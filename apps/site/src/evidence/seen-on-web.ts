import {
  type CardCheck,
  type CollectedEvidence,
  type EvidenceCheck,
  type LicenceFileCheck,
  type LinkCheck,
  type RepositoryCheck,
  repositoryOf,
} from '@commonhold/schemas/evidence';

/** The last looks at what a record names, to be shown beside it. */
export interface SeenOnWeb {
  readonly link: (url: string | undefined) => LinkCheck | undefined;
  /** Of the repository that the address leads to; where that is not clear, of the address itself. */
  readonly repository: (url: string) => RepositoryCheck | LinkCheck | undefined;
  /** Of the licence text of the repository that the address leads to. */
  readonly licenceFile: (url: string | undefined) => LicenceFileCheck | undefined;
  /**
   * What tells most of the licence of a part: the text that the record points to, else the text in the repository
   * where the part is, else the card there; else whether the address of the text answers.
   */
  readonly licence: (
    text: string | undefined,
    place?: string,
  ) => LicenceFileCheck | CardCheck | LinkCheck | undefined;
  /** All of them, by kind. */
  readonly all: readonly EvidenceCheck[];
}

export function seenOnWeb(collected: CollectedEvidence): SeenOnWeb {
  const links = byUrl(collected.links);
  const files = byUrl(collected.licenceFiles);
  const repositories = byUrl(collected.repositories);
  const cards = byUrl(collected.cards);
  const licenceFile = (url = '') => files.get(url) ?? files.get(inRepository(url));
  return {
    link: (url = '') => links.get(url),
    repository: (url) => {
      const repository = repositories.get(inRepository(url));
      return repository?.outcome === 'unknown' ? (links.get(url) ?? repository) : repository;
    },
    licenceFile,
    licence: (text = '', place = '') => {
      const pointed = files.get(text);
      if (pointed !== undefined && pointed.outcome !== 'unknown') return pointed;
      const found = licenceFile(place);
      const card = cards.get(inRepository(place));
      if (found !== undefined && 'sha256' in found) return found;
      if (card?.outcome === 'read' && card.licences.length > 0) return card;
      return found?.outcome === 'missing' ? found : (links.get(text) ?? found);
    },
    all: [
      ...collected.links,
      ...collected.licenceFiles,
      ...collected.repositories,
      ...collected.cards,
    ],
  };
}

/** Where nothing was looked for, or what was found is not shown. */
export const nothingSeen: SeenOnWeb = seenOnWeb({
  links: [],
  licenceFiles: [],
  repositories: [],
  cards: [],
});

function inRepository(url: string): string {
  return repositoryOf(url)?.url ?? url;
}

function byUrl<Check extends { readonly url: string }>(
  checks: readonly Check[],
): ReadonlyMap<string, Check> {
  return new Map(checks.map((check) => [check.url, check]));
}

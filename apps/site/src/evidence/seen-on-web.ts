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
  /** Of the licence text at the first of these addresses that was looked at, or in the repository there. */
  readonly licenceFile: (...urls: readonly (string | undefined)[]) => LicenceFileCheck | undefined;
  /** The same, or the card there, where no text was found and the card names the licence. */
  readonly licence: (
    ...urls: readonly (string | undefined)[]
  ) => LicenceFileCheck | CardCheck | undefined;
  /** All of them, by kind. */
  readonly all: readonly EvidenceCheck[];
}

export function seenOnWeb(collected: CollectedEvidence): SeenOnWeb {
  const links = byUrl(collected.links);
  const files = byUrl(collected.licenceFiles);
  const repositories = byUrl(collected.repositories);
  const cards = byUrl(collected.cards);
  const licenceFile: SeenOnWeb['licenceFile'] = (...urls) =>
    placesOf(urls)
      .map((url) => files.get(url))
      .find((file) => file !== undefined);
  return {
    link: (url = '') => links.get(url),
    repository: (url) => {
      const repository = repositories.get(inRepository(url));
      return repository?.outcome === 'unknown' ? (links.get(url) ?? repository) : repository;
    },
    licenceFile,
    licence: (...urls) => {
      const file = licenceFile(...urls);
      if (file !== undefined && 'sha256' in file) return file;
      const named = placesOf(urls)
        .map((url) => cards.get(url))
        .find((card) => card?.outcome === 'read' && card.licences.length > 0);
      return named ?? file;
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

/** Each address, and the repository that it leads to. */
function placesOf(urls: readonly (string | undefined)[]): readonly string[] {
  return urls.flatMap((url) => (url === undefined ? [] : [url, inRepository(url)]));
}

function inRepository(url: string): string {
  return repositoryOf(url)?.url ?? url;
}

function byUrl<Check extends { readonly url: string }>(
  checks: readonly Check[],
): ReadonlyMap<string, Check> {
  return new Map(checks.map((check) => [check.url, check]));
}

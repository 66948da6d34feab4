import {
  type RepositoryAddress,
  type RepositoryHost,
  repositoryOf,
} from '@commonhold/schemas/evidence';
import { z } from 'zod';

/** Where to ask about a repository. */
export interface RepositoryPlaces {
  /** Page for people. */
  readonly page: string;
  /** Address for `git clone`. */
  readonly git: string;
  /** Address of a file at the head of the branch that people see first; absent where none can be made. */
  readonly file?: (path: string) => string;
  /** What the host says in its own words, without an account. */
  readonly facts?: { readonly url: string; readonly read: (answer: unknown) => RepositoryFacts };
  /** Atom feed of the commits of a branch. */
  readonly feed?: (branch: string) => string;
}

export interface RepositoryFacts {
  readonly isArchived?: boolean | undefined;
  readonly lastChangedAt?: string | undefined;
}

/** Where to ask about the repository at an address; of one on an unknown host only what Git itself tells. */
export function findPlaces(url: string): RepositoryPlaces {
  const address = repositoryOf(url);
  if (address === undefined) return { page: url, git: url.replace(/\/+$/u, '') };
  return { page: address.url, ...placesOn[address.host](address) };
}

const text = z.string().optional().catch(undefined);
const flag = z.boolean().optional().catch(undefined);

/** Fields that hosts give to everybody. Whatever else they answer says nothing. */
const HostAnswer = z
  .object({ archived: flag, pushed_at: text, lastModified: text })
  .catch({ archived: undefined, pushed_at: undefined, lastModified: undefined });

/** Of GitHub the last push, of the Hugging Face Hub the last change. GitLab and Forgejo count talk as activity too, so their feeds are asked. */
function readFacts(answer: unknown): RepositoryFacts {
  const { archived, pushed_at: pushedAt, lastModified } = HostAnswer.parse(answer);
  return { isArchived: archived, lastChangedAt: pushedAt ?? lastModified };
}

/** Sources: the hosts' documentation of their REST interfaces, raw files and feeds. */
const placesOn: Readonly<
  Record<RepositoryHost, (address: RepositoryAddress) => Omit<RepositoryPlaces, 'page'>>
> = {
  github: ({ path, url }) => ({
    git: `${url}.git`,
    file: (name) => `https://raw.githubusercontent.com/${path}/HEAD/${name}`,
    facts: { url: `https://api.github.com/repos/${path}`, read: readFacts },
    feed: (branch) => `${url}/commits/${branch}.atom`,
  }),
  gitlab: ({ origin, path, url }) => ({
    git: `${url}.git`,
    file: (name) => `${url}/-/raw/HEAD/${name}`,
    facts: { url: `${origin}/api/v4/projects/${encodeURIComponent(path)}`, read: readFacts },
    feed: (branch) => `${url}/-/commits/${branch}?format=atom`,
  }),
  forgejo: ({ origin, path, url }) => ({
    git: `${url}.git`,
    file: (name) => `${origin}/api/v1/repos/${path}/raw/${name}`,
    facts: { url: `${origin}/api/v1/repos/${path}`, read: readFacts },
    feed: (branch) => `${url}/atom/branch/${branch}`,
  }),
  'hugging-face': ({ origin, path, url }) => ({
    git: url,
    file: (name) => `${url}/raw/main/${name}`,
    facts: {
      url: `${origin}/api/${path.startsWith('datasets/') ? path : `models/${path}`}`,
      read: readFacts,
    },
  }),
};

/** The file itself, where an address leads to a page about a file in a repository. */
export function fileAddressOf(url: string): string {
  const { origin, hostname, pathname } = new URL(url);
  const host = repositoryOf(url)?.host;
  if (host === 'github') {
    const [owner, name, view, ...rest] = pathname.split('/').slice(1);
    return (view === 'blob' || view === 'raw') && rest.length > 1
      ? `https://raw.githubusercontent.com/${owner}/${name}/${rest.join('/')}`
      : url;
  }
  const [page, raw] = filePages[host ?? hostname] ?? [];
  return page === undefined || raw === undefined || !pathname.includes(page)
    ? url
    : `${origin}${pathname.replace(page, raw)}`;
}

const filePages: Readonly<Record<string, readonly [page: string, raw: string]>> = {
  gitlab: ['/-/blob/', '/-/raw/'],
  forgejo: ['/src/', '/raw/'],
  'hugging-face': ['/blob/', '/raw/'],
  // Licences stand in spaces as well, which are no repositories of models or data.
  'huggingface.co': ['/blob/', '/raw/'],
};

/** A repository that is known by its address alone. */
export interface RepositoryAddress {
  readonly host: RepositoryHost;
  /** Protocol and name of the host: `https://github.com`. */
  readonly origin: string;
  /** Owner and name, on some hosts with groups between; for the Hugging Face Hub with `datasets/` where it holds data. */
  readonly path: string;
  /** One way of writing it, however it was written. */
  readonly url: string;
}

export const repositoryHosts = ['github', 'gitlab', 'forgejo', 'hugging-face'] as const;
export type RepositoryHost = (typeof repositoryHosts)[number];

/**
 * The repository that an address leads to or into: that of a file in it, of a page about it. `undefined` for
 * every address that does not say by itself that it is one.
 */
export function repositoryOf(address: string): RepositoryAddress | undefined {
  const url = URL.parse(address);
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:')) return undefined;
  const hostname = url.hostname.replace(/^www\./u, '');
  const host = hostOf(hostname);
  if (host === undefined) return undefined;
  const segments = url.pathname.split('/').filter((segment) => segment !== '');
  const path = pathOn[host](segments)
    ?.join('/')
    .replace(/\.git$/u, '');
  if (path === undefined || path.endsWith('/')) return undefined;
  const origin = `https://${hostname === 'hf.co' ? 'huggingface.co' : hostname}`;
  return { host, origin, path, url: `${origin}/${path}` };
}

function hostOf(hostname: string): RepositoryHost | undefined {
  if (hostname === 'github.com') return 'github';
  if (hostname === 'huggingface.co' || hostname === 'hf.co') return 'hugging-face';
  if (hostname.startsWith('gitlab.')) return 'gitlab';
  return hostname === 'codeberg.org' || /^(?:forgejo|gitea)\./u.test(hostname)
    ? 'forgejo'
    : undefined;
}

type Segments = readonly string[];

const pathOn: Readonly<Record<RepositoryHost, (segments: Segments) => Segments | undefined>> = {
  github: ownerAndName,
  forgejo: ownerAndName,
  // Groups may hold groups; what belongs to the project itself comes behind a dash.
  gitlab: (segments) => {
    const dash = segments.indexOf('-');
    const project = dash === -1 ? segments : segments.slice(0, dash);
    return project.length >= 2 && !notOwners.has(project[0] ?? '') ? project : undefined;
  },
  'hugging-face': (segments) => {
    const [first = '', second, third] = segments;
    if (first !== 'datasets') return ownerAndName(segments);
    if (second === undefined) return undefined;
    const isInside = third === undefined || insideHub.has(third);
    return isInside ? ['datasets', second] : ['datasets', second, third];
  },
};

function ownerAndName([owner, name]: Segments): Segments | undefined {
  return owner === undefined || name === undefined || notOwners.has(owner)
    ? undefined
    : [owner, name];
}

/** Parts of an address behind the name of a repository on the Hugging Face Hub. */
const insideHub: ReadonlySet<string> = new Set(['blob', 'discussions', 'raw', 'resolve', 'tree']);

/** First parts of addresses on these hosts that are pages of the host. */
const notOwners: ReadonlySet<string> = new Set(
  (
    'about api apps blog chat collections customer-stories datasets docs enterprise explore features help join ' +
    'learn login marketplace models organizations orgs papers posts pricing search settings site spaces sponsors ' +
    'tasks terms-of-service topics users'
  ).split(' '),
);

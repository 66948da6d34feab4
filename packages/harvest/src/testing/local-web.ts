/** A small web on this machine, for tests: every host of the real one as a folder, with real Git repositories. */
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ok } from '@commonhold/schemas/result';
import { type GuardedFetch, createGuardedFetch } from '../guarded-fetch/index.ts';

export interface LocalPage {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface LocalWeb extends AsyncDisposable {
  readonly base: string;
  /** Addresses that were asked for, in order, without their queries. */
  readonly asked: string[];
  /** What an address answers from this moment on; all others answer 404. */
  put(url: string, page: LocalPage): void;
  /** Puts a repository and its page at an address, with one empty commit on `main` or with none. */
  putRepository(url: string, contents: 'one-commit' | 'none'): Promise<void>;
  /** A guarded fetch that finds every `https` address here, and reaches nothing but this machine. */
  openFetch(): GuardedFetch;
}

const run = promisify(execFile);
const git = (...parameters: readonly string[]) =>
  run('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', ...parameters]);

export async function openLocalWeb(): Promise<LocalWeb> {
  const folder = await mkdtemp(join(tmpdir(), 'commonhold-web-'));
  const pages = new Map<string, LocalPage>();
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const url = `https://${new URL(request.url ?? '/', 'http://local').pathname.slice(1)}`;
    asked.push(url);
    if (url.includes('.git/') && !pages.has(url)) serveGit(folder, request, response);
    else {
      const { status = 404, headers = {}, body = '' } = pages.get(url) ?? {};
      response.writeHead(status, headers).end(request.method === 'HEAD' ? undefined : body);
    }
  });
  const base = await listen(server);
  const put = (url: string, page: LocalPage) => {
    pages.set(url, { status: 200, ...page });
  };
  return {
    base,
    asked,
    put,
    async putRepository(url, contents) {
      const bare = join(folder, `${url.slice('https://'.length)}.git`);
      await git('init', '--quiet', '--bare', '--initial-branch=main', bare);
      put(url, { body: 'a repository' });
      if (contents === 'one-commit') await commit(bare);
    },
    openFetch: () => openLocalFetch(base),
    async [Symbol.asyncDispose]() {
      server.close();
      server.closeAllConnections();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function commit(bare: string): Promise<void> {
  const write = async (...parameters: readonly string[]) =>
    (await git('--git-dir', bare, ...parameters)).stdout.trim();
  const tree = await write('hash-object', '-w', '-t', 'tree', '/dev/null');
  const first = await write('commit-tree', '-m', 'Begin', tree);
  await write('update-ref', 'refs/heads/main', first);
}

function openLocalFetch(base: string): GuardedFetch {
  const guarded = createGuardedFetch({
    isAllowed: (address) => address === '127.0.0.1',
    isAllowedPort: () => true,
    timeoutMs: 5_000,
  });
  return {
    async fetch(url, request) {
      const answer = await guarded.fetch(url.replace(/^https:\//u, base), request);
      if (!answer.ok) return answer;
      return ok({ ...answer.value, url: answer.value.url.replace(`${base}/`, 'https://') });
    },
    [Symbol.asyncDispose]: () => guarded[Symbol.asyncDispose](),
  };
}

async function listen(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port was given');
  return `http://127.0.0.1:${address.port}`;
}

/** Lets Git answer by its own program, as web servers do. Source: git-http-backend(1). */
function serveGit(folder: string, request: IncomingMessage, response: ServerResponse): void {
  const { pathname, search } = new URL(request.url ?? '/', 'http://local');
  const backend = spawn('git', ['http-backend'], {
    env: {
      ...process.env,
      GIT_PROJECT_ROOT: folder,
      GIT_HTTP_EXPORT_ALL: '1',
      PATH_INFO: pathname,
      QUERY_STRING: search.slice(1),
      REQUEST_METHOD: request.method ?? 'GET',
    },
  });
  const chunks: Buffer[] = [];
  backend.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  backend.on('close', () => {
    const output = Buffer.concat(chunks);
    const end = output.indexOf('\r\n\r\n');
    const headers = output
      .subarray(0, end)
      .toString()
      .split('\r\n')
      .map((line) => line.split(': ', 2));
    const status = headers.find(([name]) => name === 'Status')?.[1] ?? '200';
    response.writeHead(Number.parseInt(status, 10), {
      'content-type': headers.find(([name]) => name === 'Content-Type')?.[1] ?? 'text/plain',
    });
    response.end(output.subarray(end + 4));
  });
}

import { createHash } from 'node:crypto';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';

interface Page {
  readonly version: string;
  readonly status: number;
  readonly headers: OutgoingHttpHeaders;
  readonly body: Buffer;
  readonly etag: string;
}

export interface PageCacheOptions {
  /** Differs whenever anything that pages show has changed. */
  readonly version: () => Promise<string>;
  readonly sizeBytesMax: number;
}

const keptStatuses = new Set([200, 404, 410]);
const pageSizeBytesMax = 1_000_000;

/**
 * Keeps finished pages, compressed as they were sent, for as long as nothing in the registry changes.
 * Every answer is checked against the database's version first, so that no reader sees an old page after a
 * committed write, whichever process wrote it. The least recently used pages go first.
 */
export function createPageCache(options: PageCacheOptions) {
  const pages = new Map<string, Page>();
  /** Pages being rendered: whoever asks for the same one waits for it. */
  const rendering = new Map<string, Promise<void>>();
  let sizeBytes = 0;

  function keep(key: string, page: Page): void {
    drop(key);
    pages.set(key, page);
    sizeBytes += page.body.length;
    for (const oldest of pages.keys()) {
      if (sizeBytes <= options.sizeBytesMax) return;
      drop(oldest);
    }
  }

  function drop(key: string): void {
    sizeBytes -= pages.get(key)?.body.length ?? 0;
    pages.delete(key);
  }

  /** Keeps what a response sends, where it is worth keeping. */
  async function keepSent(
    response: ServerResponse,
    { key, version }: { readonly key: string; readonly version: string },
  ): Promise<void> {
    const body = await recorded(response);
    rendering.delete(key);
    const status = response.statusCode;
    if (body === undefined || !keptStatuses.has(status) || body.length > pageSizeBytesMax) return;
    const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
    keep(key, { version, status, headers: { ...response.getHeaders() }, body, etag });
  }

  /** Answers from the cache, or lets `render` answer and keeps what it sent. */
  return async function answer(
    request: IncomingMessage,
    response: ServerResponse,
    render: () => void,
  ): Promise<void> {
    const version = await options.version().catch(() => undefined);
    if (version === undefined || request.method !== 'GET') return render();
    const key = keyOf(request);
    await rendering.get(key);
    const page = pages.get(key);
    if (page?.version === version) {
      keep(key, page);
      return send(request, response, page);
    }
    if (rendering.has(key)) return render();
    rendering.set(key, keepSent(response, { key, version }));
    return render();
  };
}

function keyOf({ url, headers }: IncomingMessage): string {
  const encoding = headers['accept-encoding'] ?? '';
  const language = headers['accept-language'] ?? '';
  return `${url} ${encoding.slice(0, 60)} ${language.slice(0, 120)}`;
}

function send(request: IncomingMessage, response: ServerResponse, page: Page): void {
  const held = request.headers['if-none-match'];
  response.setHeaders(
    new Map(
      Object.entries({ ...page.headers, etag: page.etag }).map(([name, value]) => [
        name,
        value ?? '',
      ]),
    ),
  );
  if (page.status === 200 && held !== undefined && held.includes(page.etag)) {
    response.removeHeader('content-length');
    response.writeHead(304).end();
    return;
  }
  response.setHeader('content-length', page.body.length);
  response.writeHead(page.status).end(page.body);
}

/** The whole body as soon as it is known, however slow its reader is; `undefined` where the reader went away before. */
function recorded(response: ServerResponse): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  const write = response.write.bind(response);
  const end = response.end.bind(response);
  const take = (chunk: unknown) => {
    if (typeof chunk === 'string') chunks.push(Buffer.from(chunk));
    else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
  };
  return new Promise((resolve) => {
    response.write = function recordedWrite(this: ServerResponse, ...parameters: never[]) {
      take(parameters[0]);
      return Boolean(Reflect.apply(write, response, parameters));
    };
    response.end = function recordedEnd(this: ServerResponse, ...parameters: never[]) {
      take(parameters[0]);
      Reflect.apply(end, response, parameters);
      resolve(Buffer.concat(chunks));
      return response;
    };
    response.once('close', () => resolve(undefined));
  });
}

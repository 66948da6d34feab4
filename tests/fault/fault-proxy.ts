import { once } from 'node:events';
import {
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type ServerResponse,
  createServer,
} from 'node:http';

/** What becomes of one request: passed on, kept without an answer, or answered in the place of the server. */
export type Fate =
  | 'pass'
  | 'hold'
  | { readonly status: number; readonly headers?: OutgoingHttpHeaders; readonly body?: string }
  /** Passed on, and its answer changed. */
  | { readonly change: (answer: Record<string, unknown>) => Record<string, unknown> };

export interface Asked {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly body: string;
  readonly at: number;
}

/** A proxy between the program and a real server. */
export interface FaultProxy extends AsyncDisposable {
  readonly url: string;
  /** All requests so far, those too that were not passed on. */
  readonly asked: readonly Asked[];
  /** Decides from now on; `pass` where nothing is given. */
  decide(fateOf?: (asked: Asked) => Fate): void;
}

export async function startFaultProxy(target: string): Promise<FaultProxy> {
  const asked: Asked[] = [];
  let fateOf: (asked: Asked) => Fate = () => 'pass';
  const server = createServer((request, response) => {
    void handle(request, response).catch(() => response.destroy());
  });

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = 'GET', url: path = '/' } = request;
    const body = await readAll(request);
    const question = { method, path, body, at: performance.now() };
    asked.push(question);
    const fate = fateOf(question);
    if (fate === 'hold') return;
    if (fate !== 'pass' && 'status' in fate) {
      response.writeHead(fate.status, fate.headers).end(fate.body);
      return;
    }
    const answer = await fetch(target + path, {
      method,
      headers: headersOf(request),
      ...(body === '' ? {} : { body }),
    });
    const text = await answer.text();
    response.writeHead(answer.status, {
      'content-type': answer.headers.get('content-type') ?? 'application/json',
    });
    response.end(fate === 'pass' ? text : JSON.stringify(fate.change(JSON.parse(text))));
  }

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('There is no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    asked,
    decide: (given = () => 'pass') => {
      fateOf = given;
    },
    [Symbol.asyncDispose]: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

async function readAll(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

function headersOf({ headers }: IncomingMessage): Record<string, string> {
  const { authorization, 'content-type': contentType } = headers;
  return {
    ...(authorization === undefined ? {} : { authorization }),
    ...(contentType === undefined ? {} : { 'content-type': contentType }),
  };
}

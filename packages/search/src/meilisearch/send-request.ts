import { Agent, request } from 'undici';
import { ServerError } from './to-index-failure.ts';

export interface ServerAddress {
  readonly url: string;
  readonly key: string | undefined;
}

export interface ServerRequest {
  readonly path: string;
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly body?: object;
  readonly params?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal | undefined;
  /** Until the last byte of the answer. */
  readonly timeoutMs: number;
}

/** @returns what the server answers, not looked at. Throws `ServerError` where that is no success. */
export type SendRequest = (request: ServerRequest) => Promise<unknown>;

/**
 * Sends requests to a server over connections that stay open. Not by the client of Meilisearch, whose time limit ends where a
 * signal is given (0.62), and which loses the status of answers that are not JSON, such as those of a proxy before the server.
 * Answers are not asked for in compressed form: such a one comes in pieces, of which the last waits 40 ms for an
 * acknowledgement on most systems.
 */
export function createSendRequest({ url, key }: ServerAddress): SendRequest {
  const base = url.endsWith('/') ? url : `${url}/`;
  const dispatcher = new Agent();
  const headers = {
    'content-type': 'application/json',
    ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
  };
  return async ({ path, method, body, params, signal, timeoutMs }) => {
    const address = new URL(path, base);
    for (const [name, value] of Object.entries(params ?? {})) address.searchParams.set(name, value);
    const timeout = AbortSignal.timeout(timeoutMs);
    const response = await request(address, {
      dispatcher,
      method,
      headers,
      signal: signal === undefined ? timeout : AbortSignal.any([timeout, signal]),
      ...(body === undefined ? {} : { body: toJson(body) }),
    });
    const text = await response.body.text();
    const { statusCode: status } = response;
    if (status < 200 || status > 299) {
      throw new ServerError({ status, text, retryAfter: response.headers['retry-after'] });
    }
    const answer: unknown = JSON.parse(text);
    return answer;
  };
}

/** Half of a character that takes two is written as `\ud…`, and makes the whole request malformed to the server. */
function toJson(body: object): string {
  const text = JSON.stringify(body);
  return text.includes(String.raw`\ud`) ? JSON.stringify(body, wellFormed) : text;
}

function wellFormed(_: string, value: unknown): unknown {
  return typeof value === 'string' ? value.toWellFormed() : value;
}

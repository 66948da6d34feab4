import { type Result, err, ok } from '@commonhold/schemas/result';
import { Agent, type Response, fetch } from 'undici';
import { type AddressRule, isPublicAddress } from './address-rule.ts';
import {
  RefusedAddressError,
  type Resolve,
  createGuardedConnector,
  resolveBySystem,
} from './guarded-connector.ts';

export type FetchRefusal =
  /** The address in the text is none that is ever fetched. */
  | { readonly kind: 'refused-url'; readonly url: string; readonly reason: string }
  /** It leads to a network that is not public. */
  | { readonly kind: 'refused-address'; readonly url: string; readonly address: string }
  | { readonly kind: 'too-many-redirects'; readonly url: string }
  | { readonly kind: 'too-large'; readonly url: string; readonly sizeBytesMax: number }
  | { readonly kind: 'timeout'; readonly url: string }
  | { readonly kind: 'unreachable'; readonly url: string; readonly code: string };

export interface Fetched {
  readonly status: number;
  /** Where the answer came from, after redirects. */
  readonly url: string;
  readonly contentType: string | undefined;
  /** Empty for `HEAD`. Decoded as UTF-8, whatever is not that replaced. */
  readonly text: string;
  /** The server asks not to be asked again so soon; absent where it says nothing of it. */
  readonly retryAfterMs: number | undefined;
}

export interface FetchRequest {
  readonly method?: 'GET' | 'HEAD';
  readonly signal?: AbortSignal;
  /** Takes the beginning of a longer body, instead of refusing it. */
  readonly keepBytesMax?: number;
}

export interface GuardedFetch extends AsyncDisposable {
  fetch(url: string, request?: FetchRequest): Promise<Result<Fetched, FetchRefusal>>;
}

export interface GuardOptions {
  /** Default: public addresses only. */
  readonly isAllowed?: AddressRule;
  readonly resolve?: Resolve;
  /** Default: 80, 443, 8080 and 8443. */
  readonly isAllowedPort?: (port: number) => boolean;
  /** For one request with its redirects and its body. */
  readonly timeoutMs?: number;
  /** Of the body after decompression. */
  readonly sizeBytesMax?: number;
}

const redirectsMax = 5;
const ports: readonly number[] = [80, 443, 8080, 8443];
const userAgent = 'Commonhold (registry of digital public goods; checks links)';

/** Fetches addresses that somebody else wrote. Every address is checked when the connection is made, redirects too. */
export function createGuardedFetch(options: GuardOptions = {}): GuardedFetch {
  const guard = {
    isAllowed: options.isAllowed ?? isPublicAddress,
    resolve: options.resolve ?? resolveBySystem,
    isAllowedPort: options.isAllowedPort ?? ((port: number) => ports.includes(port)),
    timeoutMs: options.timeoutMs ?? 15_000,
    sizeBytesMax: options.sizeBytesMax ?? 1_000_000,
  };
  const agent = new Agent({
    connect: createGuardedConnector(guard),
    connections: 4,
    headersTimeout: guard.timeoutMs,
    bodyTimeout: guard.timeoutMs,
  });
  return {
    async fetch(url, { method = 'GET', signal, keepBytesMax } = {}) {
      const timeout = AbortSignal.timeout(guard.timeoutMs);
      const both = signal === undefined ? timeout : AbortSignal.any([timeout, signal]);
      let next = url;
      try {
        for (let redirects = 0; redirects <= redirectsMax; redirects += 1) {
          const checked = checkUrl(next, guard.isAllowedPort);
          if (!checked.ok) return checked;
          const response = await fetch(checked.value, {
            method,
            redirect: 'manual',
            signal: both,
            dispatcher: agent,
            headers: { 'user-agent': userAgent, accept: '*/*' },
          });
          const target = redirectOf(response, checked.value);
          if (target === undefined) {
            return await answerOf(response, checked.value, { ...guard, keepBytesMax });
          }
          await response.body?.cancel();
          next = target;
        }
        return err({ kind: 'too-many-redirects', url });
      } catch (error) {
        return err(refusalOf(error, next));
      }
    },
    [Symbol.asyncDispose]: () => agent.destroy(),
  };
}

function checkUrl(
  text: string,
  isAllowedPort: (port: number) => boolean,
): Result<URL, FetchRefusal> {
  const refuse = (reason: string) => err({ kind: 'refused-url' as const, url: text, reason });
  if (!URL.canParse(text)) return refuse('it is no address');
  const url = new URL(text);
  const isSecure = url.protocol === 'https:';
  if (!isSecure && url.protocol !== 'http:') return refuse('it is neither http nor https');
  if (url.username !== '' || url.password !== '') return refuse('it carries a user or a password');
  const port = url.port === '' ? (isSecure ? 443 : 80) : Number(url.port);
  return isAllowedPort(port) ? ok(url) : refuse(`port ${port} is not one of the web's`);
}

/** Where a redirect leads; `undefined` for any other answer. */
function redirectOf(response: Response, from: URL): string | undefined {
  const location = response.headers.get('location');
  if (response.status < 300 || response.status > 399 || location === null) return undefined;
  return URL.canParse(location, from) ? new URL(location, from).href : location;
}

async function answerOf(
  response: Response,
  url: URL,
  limits: { readonly sizeBytesMax: number; readonly keepBytesMax: number | undefined },
): Promise<Result<Fetched, FetchRefusal>> {
  const { sizeBytesMax, keepBytesMax } = limits;
  const chunks: Uint8Array[] = [];
  let sizeBytes = 0;
  if (response.body !== null) {
    for await (const chunk of response.body) {
      if (!(chunk instanceof Uint8Array)) continue;
      sizeBytes += chunk.byteLength;
      chunks.push(chunk);
      // Leaving the loop cancels the body.
      if (sizeBytes > (keepBytesMax ?? Infinity)) break;
      if (sizeBytes > sizeBytesMax) return err({ kind: 'too-large', url: url.href, sizeBytesMax });
    }
  }
  return ok({
    status: response.status,
    url: url.href,
    contentType: response.headers.get('content-type') ?? undefined,
    text: Buffer.concat(chunks).subarray(0, keepBytesMax).toString('utf8'),
    retryAfterMs: retryAfterOf(response),
  });
}

/** Source: RFC 9110, 10.2.3; and the fields by which hosts of repositories tell that their limit is used up. */
function retryAfterOf({ headers }: Response): number | undefined {
  const after = headers.get('retry-after');
  if (after !== null) {
    const ms = /^\d+$/u.test(after) ? Number(after) * 1_000 : Date.parse(after) - Date.now();
    return Number.isFinite(ms) ? Math.max(ms, 0) : undefined;
  }
  if (headers.get('x-ratelimit-remaining') !== '0') return undefined;
  const ms = Number(headers.get('x-ratelimit-reset') ?? Number.NaN) * 1_000 - Date.now();
  return Number.isFinite(ms) ? Math.max(ms, 0) : undefined;
}

/** The library wraps what the connector throws, once or more often. */
function refusalOf(error: unknown, url: string): FetchRefusal {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof RefusedAddressError) {
      return { kind: 'refused-address', url, address: cause.address };
    }
    if (cause.name === 'TimeoutError' || /Timeout/u.test(cause.name))
      return { kind: 'timeout', url };
    if ('code' in cause && typeof cause.code === 'string') {
      return { kind: 'unreachable', url, code: cause.code };
    }
  }
  return { kind: 'unreachable', url, code: error instanceof Error ? error.name : 'unknown' };
}

import { type Result, err } from '@commonhold/schemas/result';
import type { FetchRequest, Fetched, PacedFetch } from '../guarded-fetch/index.ts';

/** What every collector needs. */
export interface CollectorDeps {
  readonly web: PacedFetch;
  readonly now: () => Date;
}

/** Why nothing was seen: the host has asked to wait, or a word that says what stood in the way. */
export type Unseen = 'put-off' | { readonly reason: string };

/** Asks for one address, for as long as the signal lets it. */
export type Ask = (
  url: string,
  request?: Pick<FetchRequest, 'method' | 'keepBytesMax'>,
) => Promise<Result<Fetched, Unseen>>;

export function createAsk(web: PacedFetch, signal: AbortSignal | undefined): Ask {
  return async (url, request) => {
    const answer = await web.fetch(url, {
      ...request,
      ...(signal === undefined ? {} : { signal }),
    });
    if (answer.ok) return answer;
    const { error } = answer;
    if (error.kind === 'put-off') return err('put-off');
    return err({ reason: error.kind === 'unreachable' ? error.code : error.kind });
  };
}

/** The word for an answer that says nothing about what is there. */
export function reasonOfStatus(status: number): string {
  return `status-${status}`;
}

/** The servers' own word that nothing is there. Source: RFC 9110, 15.5.5 and 15.5.11. */
export function saysGone(status: number): boolean {
  return status === 404 || status === 410;
}

export function isSuccess(status: number): boolean {
  return status >= 200 && status < 300;
}

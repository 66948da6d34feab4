import { setTimeout as sleep } from 'node:timers/promises';
import { type Result, err } from '@commonhold/schemas/result';
import type { FetchRefusal, FetchRequest, Fetched, GuardedFetch } from './create-guarded-fetch.ts';

export type PacedRefusal =
  | FetchRefusal
  /** The host has asked to wait; until then nothing is asked. */
  | { readonly kind: 'put-off'; readonly url: string; readonly until: Date };

export interface PacedFetch {
  fetch(url: string, request?: FetchRequest): Promise<Result<Fetched, PacedRefusal>>;
}

export interface Pace {
  /** From the end of one request to a host to the beginning of the next. */
  readonly intervalMs: number;
  readonly now?: () => number;
  readonly wait?: (ms: number) => Promise<void>;
}

interface HostState {
  turn: Promise<void>;
  waiting: number;
  lastEndedAt: number;
  restUntil: number;
  refusals: number;
}

const restFirstMs = 60_000;
const restMaxMs = 3_600_000;
const hostsMax = 2_000;

/**
 * Asks each host one thing at a time, with a pause between, and leaves a host alone that says it is asked too
 * often: as long as it says, otherwise a minute, and twice as long each time it says so again, up to an hour.
 */
export function createPacedFetch(guarded: Pick<GuardedFetch, 'fetch'>, pace: Pace): PacedFetch {
  const { intervalMs, now = Date.now, wait = (ms) => sleep(ms) } = pace;
  const hosts = new Map<string, HostState>();

  function stateOf(host: string): HostState {
    const known = hosts.get(host);
    if (known !== undefined) return known;
    if (hosts.size >= hostsMax) forgetIdle(hosts, now());
    const state = {
      turn: Promise.resolve(),
      waiting: 0,
      lastEndedAt: -Infinity,
      restUntil: 0,
      refusals: 0,
    };
    hosts.set(host, state);
    return state;
  }

  async function ask(state: HostState, url: string, request: FetchRequest | undefined) {
    const putOff = () => err({ kind: 'put-off' as const, url, until: new Date(state.restUntil) });
    if (now() < state.restUntil) return putOff();
    const pauseMs = state.lastEndedAt + intervalMs - now();
    if (pauseMs > 0) await wait(pauseMs);
    const answer = await guarded.fetch(url, request);
    state.lastEndedAt = now();
    const asked = answer.ok ? askedToWaitMs(answer.value, state.refusals) : undefined;
    state.refusals = asked === undefined ? 0 : state.refusals + 1;
    if (asked === undefined) return answer;
    state.restUntil = now() + asked;
    return putOff();
  }

  return {
    async fetch(url, request) {
      const state = stateOf(URL.parse(url)?.host ?? '');
      const before = state.turn;
      const { promise, resolve: done } = Promise.withResolvers<void>();
      state.turn = promise;
      state.waiting += 1;
      await before;
      try {
        return await ask(state, url, request);
      } finally {
        state.waiting -= 1;
        done();
      }
    },
  };
}

function askedToWaitMs({ status, retryAfterMs }: Fetched, refusals: number): number | undefined {
  const isAsked =
    status === 429 || ((status === 403 || status === 503) && retryAfterMs !== undefined);
  if (!isAsked) return undefined;
  return Math.min(retryAfterMs ?? restFirstMs * 2 ** refusals, restMaxMs);
}

function forgetIdle(hosts: Map<string, HostState>, at: number): void {
  for (const [host, { waiting, restUntil }] of hosts) {
    if (waiting === 0 && restUntil < at) hosts.delete(host);
  }
}

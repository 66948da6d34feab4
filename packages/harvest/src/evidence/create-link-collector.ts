import type { LinkCollector } from '@commonhold/registry/evidence';
import type { LinkCheck, LinkOutcome } from '@commonhold/schemas/evidence';
import type { Result } from '@commonhold/schemas/result';
import type { FetchRefusal, Fetched, GuardedFetch } from '../guarded-fetch/index.ts';

/** Statuses by which servers say that they do not know or allow the method, and not that nothing is there. */
const asksForGet: readonly number[] = [400, 403, 404, 405, 406, 410, 501];

/** Looks with `HEAD`, and where a server does not like that, with `GET`. */
export function createLinkCollector(
  guarded: Pick<GuardedFetch, 'fetch'>,
  now: () => Date,
): LinkCollector {
  return {
    async check(url, signal) {
      const request = signal === undefined ? {} : { signal };
      const head = await guarded.fetch(url, { method: 'HEAD', ...request });
      const isEnough = head.ok ? !asksForGet.includes(head.value.status) : !isWorthGet(head.error);
      const answer = isEnough ? head : await guarded.fetch(url, { method: 'GET', ...request });
      return { url, checkedAt: now().toISOString(), ...toFacts(url, answer) };
    },
  };
}

/** Some servers hang up at a `HEAD`. */
function isWorthGet({ kind }: FetchRefusal): boolean {
  return kind === 'unreachable';
}

function toFacts(
  url: string,
  answer: Result<Fetched, FetchRefusal>,
): Omit<LinkCheck, 'url' | 'checkedAt'> {
  if (!answer.ok) {
    const { error } = answer;
    // A body beyond the limit is an answer all the same.
    if (error.kind === 'too-large') return { outcome: 'answers' };
    return { outcome: 'unknown', reason: error.kind === 'unreachable' ? error.code : error.kind };
  }
  const { status, url: finalUrl } = answer.value;
  return {
    outcome: outcomeOf(status),
    status,
    ...(finalUrl === new URL(url).href || finalUrl.length > 2_048 ? {} : { finalUrl }),
  };
}

function outcomeOf(status: number): LinkOutcome {
  if (status >= 200 && status < 300) return 'answers';
  return status === 404 || status === 410 ? 'gone' : 'unknown';
}

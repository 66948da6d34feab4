import type { EvidenceCollector } from '@commonhold/registry/evidence';
import type { LinkCheck, LinkOutcome } from '@commonhold/schemas/evidence';
import { bounds } from '@commonhold/schemas/text';
import { type CollectorDeps, type Unseen, createAsk, isSuccess, saysGone } from './look-at.ts';

/** Statuses by which servers say that they do not know or allow the method, and not that nothing is there. */
const asksForGet: readonly number[] = [400, 403, 404, 405, 406, 410, 501];

/** Looks with `HEAD`, and where a server does not like that, or hangs up, with `GET`. */
export function createLinkCollector({ web, now }: CollectorDeps): EvidenceCollector<LinkCheck> {
  return {
    async check(url, signal) {
      const ask = createAsk(web, signal);
      const head = await ask(url, { method: 'HEAD' });
      const isEnough = head.ok ? !asksForGet.includes(head.value.status) : !isWorthGet(head.error);
      const answer = isEnough ? head : await ask(url, { keepBytesMax: 1 });
      const look = { kind: 'link', url, checkedAt: now().toISOString() } as const;
      if (answer.ok) {
        const { status, url: finalUrl } = answer.value;
        const isElsewhere =
          finalUrl !== new URL(url).href && finalUrl.length <= bounds.urlLengthMax;
        return {
          ...look,
          outcome: outcomeOf(status),
          status,
          ...(isElsewhere ? { finalUrl } : {}),
        };
      }
      const { error } = answer;
      return error === 'put-off'
        ? undefined
        : { ...look, outcome: 'unknown', reason: error.reason };
    },
  };
}

/** What is refused or too slow once is so twice. */
function isWorthGet(error: Unseen): boolean {
  return error !== 'put-off' && !error.reason.startsWith('refused-') && error.reason !== 'timeout';
}

function outcomeOf(status: number): LinkOutcome {
  if (isSuccess(status)) return 'answers';
  return saysGone(status) ? 'gone' : 'unknown';
}

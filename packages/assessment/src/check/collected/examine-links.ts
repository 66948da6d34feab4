import type { CheckResult } from '../check-result.ts';
import { inWords } from '../sentence.ts';
import {
  type CollectedContext,
  dayOf,
  isLasting,
  nothingSeen,
  plainAddress,
  seen,
} from './collected-context.ts';

/** Whether the addresses of the record lead somewhere. */
export function examineLinks({ collected }: CollectedContext): CheckResult {
  const clear = collected.links.filter(({ outcome }) => outcome !== 'unknown');
  const gone = clear.filter(({ outcome }) => outcome === 'gone');
  const lasting = gone.filter((link) => isLasting(link));
  if (clear.length === 0) return nothingSeen('No address of the record has given a clear answer.');
  if (lasting.length > 0) {
    return {
      verdict: 'not-met',
      reason: `Of the addresses that gave a clear answer (${clear.length}), ${lasting.length} ${lasting.length === 1 ? 'leads' : 'lead'} nowhere: ${inWords(lasting.map(({ url, since = '' }) => `${plainAddress(url)} since ${dayOf(since)}`))}.`,
      evidence: lasting.map((link) => seen(link, { url: link.url })),
    };
  }
  if (gone.length > 0) {
    return {
      verdict: 'undetermined',
      reason: `At ${inWords(gone.map(({ url }) => plainAddress(url)))} nothing was found when it was last looked at.`,
      evidence: gone.map((link) => seen(link, { url: link.url })),
      missing: ['Another look, at least seven days after the first'],
    };
  }
  return {
    verdict: 'met',
    reason:
      clear.length === 1
        ? 'The one address that gave a clear answer leads somewhere.'
        : `All ${clear.length} addresses that gave a clear answer lead somewhere.`,
    evidence: clear.map((link) => seen(link, { url: link.url })),
  };
}

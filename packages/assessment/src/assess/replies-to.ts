import type { Finding } from '@commonhold/schemas/assessment';
import type { Reply } from '@commonhold/schemas/evidence';
import { textsInOrder } from '../inventory/main-text.ts';
import { inFixedOrder } from './evidence-in-order.ts';

/** Replies stand beside the finding that they answer and decide nothing. Oldest first. */
export function withReplies(finding: Finding, replies: readonly Reply[]): Finding {
  const given = replies.filter(({ rule }) => rule === finding.rule);
  if (given.length === 0) return finding;
  return {
    ...finding,
    replies: given
      .toSorted((left, right) => (left.repliedOn < right.repliedOn ? -1 : 1))
      .map(({ repliedBy, repliedOn, text, evidence }) => ({
        repliedBy,
        repliedOn,
        text: Object.fromEntries(textsInOrder(text)),
        ...(evidence === undefined ? {} : { evidence: evidence.map(inFixedOrder) }),
      })),
  };
}

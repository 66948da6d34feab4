import type { Check } from '../standard/rule.ts';
import type { CheckContext, CheckResult } from './check-result.ts';
import { inWords } from './sentence.ts';

type KindCheck = Extract<Check, { kind: 'eligible-kind' }>;

/** Whether the standard takes goods of this kind at all. A good of several kinds needs one that is taken. */
export function checkEligibleKind(
  { inventory }: CheckContext,
  { closedKinds }: KindCheck,
): CheckResult {
  const kinds = [...inventory.kinds].toSorted();
  const open = kinds.filter((kind) => !closedKinds.includes(kind));
  return open.length > 0
    ? { verdict: 'met', reason: `Goods of the kind ${inWords(open)} are taken.`, paths: ['/kinds'] }
    : {
        verdict: 'not-met',
        reason: `Goods of the kind ${inWords(kinds)} are not taken at present.`,
        paths: ['/kinds'],
      };
}

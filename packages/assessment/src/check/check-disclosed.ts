import { addressesOf, readAnswer, textOf } from '../inventory/read-answer.ts';
import type { Check } from '../standard/rule.ts';
import type { CheckContext, CheckResult } from './check-result.ts';

type DisclosedCheck = Extract<Check, { kind: 'disclosed' }>;

/** Whether something is disclosed: a plain yes with a place to read it. */
export function checkDisclosed(
  { inventory }: CheckContext,
  { question }: DisclosedCheck,
): CheckResult {
  const answer = readAnswer(inventory, question);
  if (answer === undefined) {
    return {
      verdict: 'undetermined',
      reason: 'The record does not say whether this is disclosed.',
      paths: ['/answers'],
      missing: [`Whether this is disclosed, and where (question ${question})`],
    };
  }
  if (answer.value === false || /^no\b/iu.test(textOf(answer))) {
    return {
      verdict: 'not-met',
      reason: 'By the record, the owner does not disclose this.',
      evidence: answer.evidence,
      paths: [answer.pointer],
      remedy: `Publish it, and answer question ${question} with the address where it stands.`,
    };
  }
  return addressesOf(answer).length > 0
    ? {
        verdict: 'met',
        reason: 'This is disclosed, with a public source.',
        evidence: [...answer.evidence, ...addressesOf(answer).map((url) => ({ url }))],
        paths: [answer.pointer],
      }
    : {
        verdict: 'undetermined',
        reason: 'The record says that this is disclosed, but not where.',
        paths: [answer.pointer],
        missing: ['The public page where it is disclosed'],
      };
}

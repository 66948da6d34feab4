import { fourWay, readAnswer, textOf } from '../inventory/read-answer.ts';
import type { Check } from '../standard/rule.ts';
import type { CheckContext, CheckResult } from './check-result.ts';
import { quote } from './sentence.ts';

type MentionsCheck = Extract<Check, { kind: 'answer-mentions' }>;

/** Whether an answer speaks of something. That it does not is no proof of absence: a page it links to may. */
export function checkAnswerMentions(
  { inventory }: CheckContext,
  { gate, question, words, gateNoun, noun }: MentionsCheck,
): CheckResult {
  const opening = readAnswer(inventory, gate);
  const step = opening === undefined ? undefined : fourWay(opening);
  if (opening !== undefined && step === 'none') {
    return {
      verdict: 'not-applicable',
      reason: `Asked whether ${gateNoun}, the record says ${quote(textOf(opening))}.`,
      paths: [opening.pointer],
    };
  }
  const answer = readAnswer(inventory, question);
  const text = answer === undefined ? '' : textOf(answer).toLowerCase();
  const found = words.find((word) => text.includes(word));
  if (answer !== undefined && found !== undefined) {
    return {
      verdict: 'met',
      reason: `The answer speaks of ${noun} (“${found}”).`,
      evidence: answer.evidence,
      paths: [answer.pointer],
    };
  }
  return {
    verdict: 'undetermined',
    reason:
      answer === undefined
        ? `There is no answer that could speak of ${noun}.`
        : `The answer does not speak of ${noun}; a page that it links to may.`,
    paths: [answer?.pointer ?? '/answers'],
    missing: [`What the owner does about ${noun} (question ${question})`],
  };
}

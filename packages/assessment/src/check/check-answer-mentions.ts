import { fourWay, readAnswer, textOf } from '../inventory/read-answer.ts';
import type { Check } from '../standard/rule.ts';
import type { CheckContext, CheckResult } from './check-result.ts';
import { fixedFor } from './fixed-result.ts';
import { quote } from './sentence.ts';

type MentionsCheck = Extract<Check, { kind: 'answer-mentions' }>;

const unanswered = fixedFor(({ noun, question }: MentionsCheck) => ({
  verdict: 'undetermined',
  reason: `There is no answer that could speak of ${noun}.`,
  paths: ['/answers'],
  missing: [`What the owner does about ${noun} (question ${question})`],
}));

/** Whether an answer speaks of something. That it does not is no proof of absence: a page it links to may. */
export function checkAnswerMentions(
  { inventory }: CheckContext,
  check: MentionsCheck,
): CheckResult {
  const { gate, question, words, gateNoun, noun } = check;
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
  if (answer === undefined) return unanswered(check);
  const text = textOf(answer).toLowerCase();
  const found = words.find((word) => text.includes(word));
  if (found !== undefined) {
    return {
      verdict: 'met',
      reason: `The answer speaks of ${noun} (“${found}”).`,
      evidence: answer.evidence,
      paths: [answer.pointer],
    };
  }
  return {
    verdict: 'undetermined',
    reason: `The answer does not speak of ${noun}; a page that it links to may.`,
    paths: [answer.pointer],
    missing: [`What the owner does about ${noun} (question ${question})`],
  };
}

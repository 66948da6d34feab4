import { readAnswer, textOf } from '../inventory/read-answer.ts';
import type { Check } from '../standard/rule.ts';
import type { CheckContext, CheckResult } from './check-result.ts';
import { quote } from './sentence.ts';

type SyntheticCheck = Extract<Check, { kind: 'synthetic-data' }>;

/** Whether made data are declared, and whether the terms of what made them may forbid the use. */
export function checkSyntheticData(
  { inventory }: CheckContext,
  { question, generators }: SyntheticCheck,
): CheckResult {
  const answer = readAnswer(inventory, question);
  if (answer === undefined) {
    return {
      verdict: 'undetermined',
      reason: 'The record does not say whether a part of the data was made by a model.',
      paths: ['/answers'],
      missing: [
        `Which part of the data is synthetic, and by which model and under which terms it was made; or that none is (question ${question})`,
      ],
    };
  }
  const said = textOf(answer);
  const { evidence, pointer } = answer;
  if (answer.value === false || /^no(?:ne)?\b/iu.test(said)) {
    return {
      verdict: 'met',
      reason: 'The record says that no part of the data was made by a model.',
      evidence,
      paths: [pointer],
    };
  }
  const generator = generators.find(({ word }) => said.toLowerCase().includes(word.toLowerCase()));
  return generator === undefined
    ? {
        verdict: 'met',
        reason: `The record tells what was made by a model: ${quote(said)}; whether the terms of that model allow it, a reviewer decides.`,
        evidence,
        paths: [pointer],
        needsHuman: true,
      }
    : {
        verdict: 'undetermined',
        reason: `The record says ${quote(said)}; ${generator.why}.`,
        evidence,
        paths: [pointer],
        missing: [
          `Whether the terms of ${generator.word} at the time allowed this use of what it made`,
        ],
        needsHuman: true,
      };
}

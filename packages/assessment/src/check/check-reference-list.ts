import { readAnswer } from '../inventory/read-answer.ts';
import type { Check } from '../standard/rule.ts';
import type { CheckContext, CheckResult } from './check-result.ts';
import { fixedFor } from './fixed-result.ts';
import { distinct, inWords, quote } from './sentence.ts';

type ReferenceCheck = Extract<Check, { kind: 'reference-list' }>;

const unnamed = fixedFor(({ noun, questions }: ReferenceCheck) => ({
  verdict: 'undetermined',
  reason: `The record does not name ${noun}.`,
  paths: ['/answers'],
  missing: [`${noun}, by the names of the list (questions ${inWords(questions)})`],
}));

/** Whether what is named can be picked from the reference list. What is not on it may be good all the same. */
export function checkReferenceList(
  { edition, inventory, rule }: CheckContext,
  check: ReferenceCheck,
): CheckResult {
  const find = edition.findersByRule.get(rule.id);
  const answers = check.questions.flatMap((question) => readAnswer(inventory, question) ?? []);
  const paths = answers.map(({ pointer }) => pointer);
  const named = answers.flatMap(({ value }) =>
    typeof value === 'object' ? value : [String(value)],
  );
  if (named.length === 0 || find === undefined) {
    return unnamed(check);
  }
  const judged = named.map((text) => ({ text, found: find(text) }));
  const found = distinct(judged.flatMap((one) => one.found)).toSorted();
  const others = judged.flatMap((one) => (one.found.length === 0 ? [one.text] : []));
  // Only the first few are shown.
  const notFound = inWords(
    others.map((text, index) => (index < 4 ? quote(text) : text)),
    4,
  );
  const rest = others.length === 0 ? '' : `; not found there: ${notFound}`;
  return found.length > 0
    ? { verdict: 'met', reason: `On the list: ${inWords(found, 12)}${rest}.`, paths }
    : {
        verdict: 'undetermined',
        reason: `Nothing of what is named was found on the list: ${notFound}.`,
        paths,
        missing: [
          'A standard or practice by the name that the list has, or a proposal to add it to the list',
        ],
        needsHuman: true,
      };
}

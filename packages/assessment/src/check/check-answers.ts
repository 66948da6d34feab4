import { fourWay, hasAddress, readAnswer, textOf, yesOrNo } from '../inventory/read-answer.ts';
import type { ReadAnswer } from '../inventory/read-answer.ts';
import type { Inventory } from '../inventory/inventory.ts';
import type { Check } from '../standard/rule.ts';
import type { CheckContext, CheckResult } from './check-result.ts';
import { fixedFor } from './fixed-result.ts';
import { inWords, quote, quoteAll } from './sentence.ts';

type AnswersCheck = Extract<Check, { kind: 'answers' }>;
type GatedCheck = Extract<Check, { kind: 'gated-answers' }>;

/** A date of year and month or more. Source: ISO 8601-1:2019, 5.2.2. */
const datePattern = /\b(?:19|20)\d{2}-(?:0[1-9]|1[0-2])\b/u;

/** Whether an answer holds a date of at least year and month. */
export function hasDate(answer: ReadAnswer): boolean {
  return datePattern.test(textOf(answer));
}

const unnamed = fixedFor(({ noun, questions }: AnswersCheck) => ({
  verdict: 'undetermined',
  reason: `The record does not name ${noun}.`,
  paths: ['/answers'],
  missing: [`${noun} (${questionWords(questions)})`],
}));

/** Whether questions are answered, and where the rule asks for it, with an address that anybody can open. */
export function checkAnswers({ inventory }: CheckContext, check: AnswersCheck): CheckResult {
  const answers = check.questions.flatMap((question) => readAnswer(inventory, question) ?? []);
  const related = relationsOf(inventory, check.relations ?? []);
  const isEnough =
    check.need === 'all'
      ? answers.length === check.questions.length
      : answers.length + related.length > 0;
  if (!isEnough && answers.length === 0) return unnamed(check);
  if (!isEnough) {
    return {
      verdict: 'undetermined',
      reason: `The record tells only a part of ${check.noun}.`,
      paths: answers.map(({ pointer }) => pointer),
      missing: [`${check.noun} (${questionWords(unansweredOf(inventory, check))})`],
    };
  }
  if (check.withAddress === true && !answers.some(hasAddress)) {
    return {
      verdict: 'undetermined',
      reason: `For ${check.noun} there is only a statement (${quoteAll(answers.map(textOf))}) and no address where anybody can read it.`,
      evidence: answers.flatMap(({ evidence }) => evidence),
      paths: answers.map(({ pointer }) => pointer),
      missing: [`A public address for ${check.noun}`],
    };
  }
  if (check.withDate === true && !answers.some(hasDate)) {
    return {
      verdict: 'undetermined',
      reason: `For ${check.noun} no date is given: ${quoteAll(answers.map(textOf))}.`,
      evidence: answers.flatMap(({ evidence }) => evidence),
      paths: answers.map(({ pointer }) => pointer),
      missing: [`The date (year and month) of ${check.noun}`],
    };
  }
  const said = [...answers.map(textOf), ...related.map(({ name }) => name)].map(withoutEnd);
  return {
    verdict: 'met',
    reason: `The record names ${check.noun}: ${quoteAll(said)}${check.needsHuman === true ? '; whether that suffices, a reviewer decides' : ''}.`,
    evidence: answers.flatMap(({ evidence }) => evidence),
    paths: [...answers.map(({ pointer }) => pointer), ...related.map(({ pointer }) => pointer)],
    ...(check.needsHuman === true ? { needsHuman: true } : {}),
  };
}

const nobodyHasSaid = fixedFor(({ gate, gateNoun }: GatedCheck) => ({
  verdict: 'undetermined',
  reason: `Nobody has said whether ${gateNoun}.`,
  paths: ['/answers'],
  missing: [`Whether ${gateNoun} (question ${gate})`],
}));

/** Questions that count only where another one is answered in a certain way. */
export function checkGatedAnswers({ inventory }: CheckContext, check: GatedCheck): CheckResult {
  const gate = readAnswer(inventory, check.gate);
  if (gate === undefined) return nobodyHasSaid(check);
  const isOpen = opens(gate, check.when);
  if (isOpen === undefined) {
    return {
      verdict: 'undetermined',
      reason: `The answer ${quote(textOf(gate))} does not say whether ${check.gateNoun}.`,
      paths: [gate.pointer],
      missing: [`Whether ${check.gateNoun} (question ${check.gate})`],
    };
  }
  if (!isOpen) {
    return {
      verdict: check.otherwise,
      reason: `Asked whether ${check.gateNoun}, the record says ${quote(wordOf(gate))}.`,
      evidence: gate.evidence,
      paths: [gate.pointer],
    };
  }
  const answers = check.questions.flatMap((question) => readAnswer(inventory, question) ?? []);
  if (answers.length < check.questions.length) {
    return {
      verdict: 'undetermined',
      reason: `Asked whether ${check.gateNoun}, the record says ${quote(wordOf(gate))}, but not ${check.noun}.`,
      evidence: gate.evidence,
      paths: [gate.pointer],
      missing: [`${check.noun} (${questionWords(unansweredOf(inventory, check))})`],
    };
  }
  return {
    verdict: 'met',
    reason: `Asked whether ${check.gateNoun}, the record says ${quote(wordOf(gate))}, and tells ${check.noun}: ${quoteAll(answers.map(textOf))}${check.needsHuman === true ? '; whether that suffices, a reviewer decides' : ''}.`,
    evidence: [gate, ...answers].flatMap(({ evidence }) => evidence),
    paths: [gate.pointer, ...answers.map(({ pointer }) => pointer)],
    ...(check.needsHuman === true ? { needsHuman: true } : {}),
  };
}

function opens(gate: ReadAnswer, when: GatedCheck['when']): boolean | undefined {
  switch (when) {
    case 'yes':
      return yesOrNo(gate);
    case 'no': {
      const answer = yesOrNo(gate);
      return answer === undefined ? undefined : !answer;
    }
    case 'some': {
      const step = fourWay(gate);
      return step === undefined ? undefined : step !== 'none';
    }
    case 'distributed': {
      const step = fourWay(gate);
      return step === undefined ? undefined : step === 'distributed';
    }
  }
}

function wordOf(answer: ReadAnswer): string {
  if (answer.value === true) return 'yes';
  if (answer.value === false) return 'no';
  return textOf(answer);
}

function questionWords(questions: readonly string[]): string {
  return `question${questions.length === 1 ? '' : 's'} ${inWords(questions, 20)}`;
}

function relationsOf(
  { record }: Inventory,
  types: readonly string[],
): readonly { readonly name: string; readonly pointer: string }[] {
  return record.relations.flatMap(({ type, target }, index) =>
    types.includes(type)
      ? [{ name: target.name ?? target.good ?? '', pointer: `/relations/${index}` }]
      : [],
  );
}

/** The text without the marks and spaces at its end. */
function withoutEnd(text: string): string {
  let end = text.length;
  while (end > 0 && isEndMark.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

const isEndMark = /[.;\s]/u;

/** The questions that are still to be answered. */
export function unansweredOf(
  inventory: Inventory,
  { questions }: Pick<AnswersCheck, 'questions'>,
): readonly string[] {
  return questions.filter((question) => readAnswer(inventory, question) === undefined);
}

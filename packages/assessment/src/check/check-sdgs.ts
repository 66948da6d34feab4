import { distinct, inWords, quote } from './sentence.ts';
import { mainText } from '../inventory/main-text.ts';
import type { Check } from '../standard/rule.ts';
import type { CheckContext, CheckResult } from './check-result.ts';
import { fixed } from './fixed-result.ts';

type SdgsCheck = Extract<Check, { kind: 'sdgs' }>;

const noGoal = fixed({
  verdict: 'undetermined',
  reason: 'The record names no Sustainable Development Goal.',
  paths: ['/sdgs'],
  missing: ['At least one goal that the good serves, with its target and the reason'],
});

/** Whether the goals that the good serves are named, explained, and narrowed to targets. */
export function checkSdgs({ inventory }: CheckContext, { aspect }: SdgsCheck): CheckResult {
  const { sdgs } = inventory.record;
  if (sdgs.length === 0) {
    return noGoal;
  }
  switch (aspect) {
    case 'named':
      return goalsNamed(inventory.record);
    case 'reasons':
      return reasons(inventory.record);
    case 'targets':
      return targets(inventory.record);
  }
}

type Sdgs = CheckContext['inventory']['record'];

function goalsNamed({ sdgs }: Sdgs): CheckResult {
  const numbers = sdgs.map(({ goal }) => goal).toSorted((left, right) => left - right);
  return {
    verdict: 'met',
    reason: `The record names ${sdgs.length === 1 ? 'goal' : 'the goals'} ${inWords(numbers.map(String), 17)}.`,
    paths: ['/sdgs'],
  };
}

function reasons({ sdgs, description, answers }: Sdgs): CheckResult {
  const descriptions = Object.values(description);
  const commonIndex = answers.findIndex(({ question }) => question === 'i1.relevance');
  const common = answers[commonIndex];
  const explained = sdgs.filter(
    ({ reason }) =>
      reason !== undefined && Object.values(reason).some((text) => !descriptions.includes(text)),
  );
  const unexplained = sdgs
    .filter((sdg) => !explained.includes(sdg))
    .map(({ goal }) => goal)
    .toSorted((left, right) => left - right);
  if (unexplained.length > 0 && common === undefined) {
    const isCopy = sdgs.some(({ reason }) => reason !== undefined) && explained.length === 0;
    return {
      verdict: 'undetermined',
      reason: isCopy
        ? 'The reasons given for the goals only repeat the description of the good.'
        : `For ${goals(unexplained)} the record does not say how the good serves it.`,
      paths: ['/sdgs'],
      missing: unexplained.map((goal) => `How the good serves goal ${goal}, in a sentence or two`),
      needsHuman: true,
    };
  }
  const first =
    (explained[0]?.reason === undefined ? undefined : mainText(explained[0].reason)) ??
    (typeof common?.value === 'string' ? common.value : undefined);
  return {
    verdict: 'met',
    reason: `The record says how the good serves each goal${first === undefined ? '' : `, for example ${quote(first)}`}; whether that convinces, people decide.`,
    ...(common?.evidence === undefined ? {} : { evidence: common.evidence }),
    paths: common === undefined ? ['/sdgs'] : ['/sdgs', `/answers/${commonIndex}`],
    needsHuman: true,
  };
}

function targets({ sdgs }: Sdgs): CheckResult {
  const without = sdgs
    .filter((sdg) => sdg.targets.length === 0)
    .map(({ goal }) => goal)
    .toSorted((left, right) => left - right);
  const named = distinct(sdgs.flatMap((sdg) => sdg.targets));
  return without.length === 0
    ? {
        verdict: 'met',
        reason: `Each goal is narrowed to targets: ${inWords(named, 12)}.`,
        paths: ['/sdgs'],
      }
    : {
        verdict: 'undetermined',
        reason: `For ${goals(without)} no target is named.`,
        paths: ['/sdgs'],
        missing: without.map((goal) => `The target of goal ${goal} that the good serves`),
      };
}

/** `goal 4`, `goals 4 and 16`. */
function goals(numbers: readonly number[]): string {
  return `${numbers.length === 1 ? 'goal' : 'goals'} ${inWords(numbers.map(String), 17)}`;
}

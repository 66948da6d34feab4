import { fourWay, readAnswer } from '../inventory/read-answer.ts';
import type { CheckContext, CheckResult } from './check-result.ts';
import { inWords } from './sentence.ts';

/** Whether "no personal data" agrees with the data dictionary and with the types of data that are named. */
export function checkPersonalDataConsistent({ inventory }: CheckContext): CheckResult {
  const gate = readAnswer(inventory, 'i9a.pii');
  const step = gate === undefined ? undefined : fourWay(gate);
  if (gate === undefined || step !== 'none') {
    return {
      verdict: 'not-applicable',
      reason: 'The record does not say that the good is free of personal data.',
      paths: [gate?.pointer ?? '/answers'],
    };
  }
  const personal = (inventory.record.dataset?.fields ?? []).flatMap(
    ({ name, isPersonalData }, index) =>
      isPersonalData === true ? [{ name, pointer: `/dataset/fields/${index}` }] : [],
  );
  return personal.length > 0
    ? {
        verdict: 'not-met',
        reason: `The record says that there are no personal data, but the data dictionary marks ${inWords(personal.map(({ name }) => name))} as personal.`,
        paths: [gate.pointer, ...personal.map(({ pointer }) => pointer)],
        remedy:
          'Correct the answer or the data dictionary; where the fields are personal, say how they are protected.',
      }
    : {
        verdict: 'met',
        reason:
          'The record says that there are no personal data, and no field of the data dictionary is marked as personal.',
        paths: [gate.pointer],
      };
}

import { fourWay, readAnswer } from '../inventory/read-answer.ts';
import type { CheckContext, CheckResult } from './check-result.ts';
import { fixed } from './fixed-result.ts';
import { inWords } from './sentence.ts';

const unsaid = fixed({
  verdict: 'not-applicable',
  reason: 'The record does not say that the good is free of personal data.',
  paths: ['/answers'],
});

/** Whether "no personal data" agrees with the data dictionary and with the types of data that are named. */
export function checkPersonalDataConsistent({ inventory }: CheckContext): CheckResult {
  const gate = readAnswer(inventory, 'i9a.pii');
  if (gate === undefined) return unsaid;
  if (fourWay(gate) !== 'none') return { ...unsaid, paths: [gate.pointer] };
  const personal = (inventory.record.dataset?.fields ?? []).flatMap(
    ({ name, isPersonalData }, index) =>
      isPersonalData === true ? [{ name, pointer: `/dataset/fields/${index}` }] : [],
  );
  const suspected = fieldsThatSoundPersonal(inventory);
  if (personal.length === 0 && suspected.length > 0) {
    return {
      verdict: 'undetermined',
      reason: `The record says that there are no personal data, but fields are called ${inWords(suspected.map(({ name }) => name))}, as personal data often are.`,
      paths: [gate.pointer, ...suspected.map(({ pointer }) => pointer)],
      missing: ['What these fields hold, and whether anybody can be recognised by them'],
      remedy:
        'Mark each of these fields as personal or not (isPersonalData), and correct the answer if need be.',
      needsHuman: true,
    };
  }
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

const personalNames =
  /^(?:.*[_ -])?(?:e[-_ ]?mail|(?:tele|mobile[-_ ]?)?phone|mobile|msisdn|passport|ssn|aadhaar|national[-_ ]?id|tax[-_ ]?id|voter[-_ ]?id|birth[-_ ]?date|date[-_ ]?of[-_ ]?birth|dob|first[-_ ]?name|last[-_ ]?name|full[-_ ]?name|surname|home[-_ ]?address|street[-_ ]?address|ip[-_ ]?address|iban|credit[-_ ]?card)(?:[-_ ](?:no|nr|number|hash))?$/iu;

/** Fields that nobody has marked either way and whose names sound personal. Names alone are looked at, never data. */
function fieldsThatSoundPersonal({
  record,
}: CheckContext['inventory']): readonly { readonly name: string; readonly pointer: string }[] {
  return (record.dataset?.fields ?? []).flatMap(({ name, isPersonalData }, index) =>
    isPersonalData === undefined && personalNames.test(name)
      ? [{ name, pointer: `/dataset/fields/${index}` }]
      : [],
  );
}

import type { Inventory } from '../../inventory/inventory.ts';
import { onceFor } from '../../standard/once-for.ts';
import type { Check } from '../../standard/rule.ts';
import type { CheckContext, CheckResult } from '../check-result.ts';
import { fixed } from '../fixed-result.ts';
import { distinct, inWords } from '../sentence.ts';

type WithdrawnCheck = Extract<Check, { kind: 'withdrawn-data' }>;

const noTrainingData = fixed({
  verdict: 'not-applicable',
  reason: 'The record names no training data.',
  paths: ['/model'],
});

/** Whether a model names training data that their publishers have taken back. */
export function checkWithdrawnData(
  { inventory }: CheckContext,
  { known }: WithdrawnCheck,
): CheckResult {
  const named = namedData(inventory);
  if (named.length === 0) {
    return noTrainingData;
  }
  const told = named.filter(({ isWithdrawn }) => isWithdrawn);
  if (told.length > 0) {
    return {
      verdict: 'not-met',
      reason: `The model was trained on data that have been withdrawn: ${namesOf(told)}.`,
      paths: told.map(({ pointer }) => pointer),
      needsHuman: true,
    };
  }
  const suspected = named.flatMap((data) => {
    const what = whatIsKnown(data.name, known);
    return what === undefined ? [] : [{ ...data, what }];
  });
  return suspected.length > 0
    ? {
        verdict: 'undetermined',
        reason: `The record names ${inWords(distinct(suspected.map(({ name, what }) => `${name} (${what})`)))}.`,
        paths: suspected.map(({ pointer }) => pointer),
        missing: distinct(
          suspected.map(
            ({ name }) =>
              `Which version of ${name} was used, and whether it holds what was taken back`,
          ),
        ),
        needsHuman: true,
      }
    : {
        verdict: 'met',
        reason: `None of the named training data is known to have been withdrawn: ${namesOf(named)}.`,
        paths: named.map(({ pointer }) => pointer),
      };
}

interface NamedData {
  readonly name: string;
  readonly pointer: string;
  readonly isWithdrawn: boolean;
}

function namedData({ record, itemsByType }: Inventory): readonly NamedData[] {
  return [
    ...(record.model?.trainingDatasets ?? []).map(({ name, good }, index) => ({
      name: name ?? good ?? '',
      pointer: `/model/trainingDatasets/${index}`,
      isWithdrawn: false,
    })),
    ...(['training-datasets', 'fine-tuning-data'] as const)
      .flatMap((type) => itemsByType.get(type) ?? [])
      .map(({ component, label, pointer }) => ({
        name: component.name ?? component.good ?? label,
        pointer,
        isWithdrawn: component.availability === 'withdrawn',
      })),
  ];
}

function whatIsKnown(name: string, known: WithdrawnCheck['known']): string | undefined {
  const text = letters(name);
  return inLetters(known).find(
    ({ word, butNot }) => text.includes(word) && !butNot.some((other) => text.includes(other)),
  )?.what;
}

const inLetters = onceFor((known: WithdrawnCheck['known']) =>
  known.map(({ word, butNot = [], what }) => ({
    word: letters(word),
    butNot: butNot.map(letters),
    what,
  })),
);

function namesOf(list: readonly NamedData[]): string {
  return inWords(distinct(list.map(({ name }) => name)));
}

/** Letters and digits alone, so that "LAION 5B" is "LAION-5B". */
function letters(text: string): string {
  return text.toLowerCase().replaceAll(/[^a-z0-9]+/gu, '');
}

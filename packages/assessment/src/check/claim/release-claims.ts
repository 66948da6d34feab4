import { readAnswer, yesOrNo } from '../../inventory/read-answer.ts';
import type { CheckResult } from '../check-result.ts';
import { inWords } from '../sentence.ts';
import { noClaim, standings, told } from './claim-context.ts';
import type { ClaimContext } from './claim-context.ts';

export function fullyOpen(context: ClaimContext): CheckResult {
  const mode = context.inventory.record.model?.releaseMode;
  if (mode !== 'fully-open') {
    return noClaim('The record does not claim that the model is fully open.', ['/model']);
  }
  const needed = ['model-parameters-final', 'training-code', 'training-datasets'];
  const all = standings(context);
  const against = all.filter(
    ({ item, state }) =>
      needed.includes(item.component.type) && (state === 'refused' || state === 'withheld'),
  );
  const paths = ['/model/releaseMode', ...against.map(({ item }) => item.pointer)];
  return against.length === 0
    ? {
        verdict: 'met',
        reason: 'The model is called fully open, and nothing in the record contradicts it.',
        paths,
      }
    : {
        verdict: 'not-met',
        reason: `The model is called fully open, but ${told(against)}.`,
        paths,
      };
}

export function platformIndependent({ inventory }: ClaimContext): CheckResult {
  const answer = readAnswer(inventory, 'i4.closed');
  const dependencies = inventory.record.software?.closedDependencies ?? [];
  if (answer === undefined || yesOrNo(answer) !== false) {
    return noClaim('The record does not claim that nothing closed is needed.', ['/software']);
  }
  return dependencies.length === 0
    ? {
        verdict: 'met',
        reason: 'The record says that nothing closed is needed, and names nothing.',
        paths: [answer.pointer],
      }
    : {
        verdict: 'not-met',
        reason: `The record says that nothing closed is needed, but names ${inWords(dependencies.map((dependency) => dependency.name))}.`,
        paths: [answer.pointer, '/software/closedDependencies'],
      };
}

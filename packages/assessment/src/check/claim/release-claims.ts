import { readAnswer, yesOrNo } from '../../inventory/read-answer.ts';
import type { CheckResult } from '../check-result.ts';
import { fixed } from '../fixed-result.ts';
import { inWords } from '../sentence.ts';
import { noClaim, standings, told } from './claim-context.ts';
import type { ClaimContext } from './claim-context.ts';
import { publicClaimOf } from './public-claim.ts';
import type { Claim } from './public-claim.ts';

const notCalledFullyOpen = fixed(
  noClaim('Nothing in the record claims that the model is fully open.', ['/model']),
);
const nothingClaimedOfParts = fixed(
  noClaim('The record does not claim that nothing closed is needed.', ['/software']),
);

export function fullyOpen(context: ClaimContext): CheckResult {
  const claim = fullyOpenClaimOf(context);
  if (claim === undefined) {
    return notCalledFullyOpen;
  }
  const { words, evidence } = claim;
  const needed = ['model-parameters-final', 'training-code', 'training-datasets'];
  const all = standings(context);
  const against = all.filter(
    ({ item, state }) =>
      needed.includes(item.component.type) && (state === 'refused' || state === 'withheld'),
  );
  const paths = [...claim.paths, ...against.map(({ item }) => item.pointer)];
  return against.length === 0
    ? {
        verdict: 'met',
        reason: `${words}, and nothing in the record contradicts it.`,
        paths,
        evidence,
      }
    : { verdict: 'not-met', reason: `${words}, but ${told(against)}.`, paths, evidence };
}

function fullyOpenClaimOf(context: ClaimContext): Claim | undefined {
  const claim = publicClaimOf(context, ['fully-open']);
  if (claim !== undefined) return claim;
  if (context.inventory.record.model?.releaseMode !== 'fully-open') return undefined;
  return { words: 'The model is called fully open', paths: ['/model/releaseMode'], evidence: [] };
}

export function platformIndependent({ inventory }: ClaimContext): CheckResult {
  const answer = readAnswer(inventory, 'i4.closed');
  const dependencies = inventory.record.software?.closedDependencies ?? [];
  if (answer === undefined || yesOrNo(answer) !== false) {
    return nothingClaimedOfParts;
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

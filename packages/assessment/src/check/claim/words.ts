import type { InventoryItem } from '../../inventory/inventory.ts';
import { textsInOrder } from '../../inventory/main-text.ts';
import type { CheckResult } from '../check-result.ts';
import { quote } from '../sentence.ts';
import { noClaim, standings, told } from './claim-context.ts';
import type { ClaimContext } from './claim-context.ts';

const openSource =
  /\bopen[- ]sourced?\b(?! (?:initiative|definition|licen[cs]e list|ai index|artificial))/giu;

const mention = /open[- ]source/iu;
const denial =
  /\b(?:not|no|never|isn’t|isn't|nor|neither|than|without|called|calls|claims?|so-called|unlike|compared|beside|other|against|whether)\b/iu;

/** Where a text says "open source" as a claim: nothing before it in the same sentence denies or reports it. */
function isOpenSourceClaim(text: string): boolean {
  if (!mention.test(text)) return false;
  for (const { index } of text.matchAll(openSource)) {
    const before = text.slice(Math.max(0, index - 80), index);
    const sentenceStart = Math.max(before.lastIndexOf('.'), before.lastIndexOf(';')) + 1;
    if (!denial.test(before.slice(sentenceStart))) return true;
  }
  return false;
}

function openSourceWordsOf({
  inventory,
}: ClaimContext): { readonly text: string; readonly path: string } | undefined {
  const { name, description, keywords } = inventory.record;
  const places = [
    ...textsInOrder(name).map(([tag, text]) => ({ text, path: `/name/${tag}` })),
    ...textsInOrder(description).map(([tag, text]) => ({ text, path: `/description/${tag}` })),
    ...keywords.map((text, index) => ({ text, path: `/keywords/${index}` })),
  ];
  return places.find(({ text }) => isOpenSourceClaim(text));
}

export function openSourceWords(context: ClaimContext): CheckResult {
  const claim = openSourceWordsOf(context);
  if (claim === undefined) return noClaim('The record does not call the good open source.');
  const refused = standings(context).filter(
    ({ item, state }) => state === 'refused' && isCore(item),
  );
  const sentence = quote(sentenceWith(claim.text));
  return refused.length === 0
    ? {
        verdict: 'met',
        reason: `The record says ${sentence}, and no licence of a main component contradicts it.`,
        paths: [claim.path],
      }
    : {
        verdict: 'not-met',
        reason: `The record says ${sentence}, but ${told(refused)}.`,
        paths: [claim.path, ...refused.map(({ item }) => item.pointer)],
        needsHuman: true,
      };
}

export function weightsCalledOpenSourceAi(context: ClaimContext): CheckResult {
  const claim = openSourceWordsOf(context);
  if (claim === undefined) return noClaim('The record does not call the model open source.');
  const withheld = standings(context).filter(
    ({ item, state }) =>
      state === 'withheld' &&
      ['training-datasets', 'training-code', 'data-card'].includes(item.component.type),
  );
  return withheld.length === 0
    ? {
        verdict: 'met',
        reason:
          'The model is called open source, and the record does not say that data information or training code is kept back.',
        paths: [claim.path],
      }
    : {
        verdict: 'not-met',
        reason: `The record says ${quote(sentenceWith(claim.text))}, but ${told(withheld)}; weights alone do not make open source AI.`,
        paths: [claim.path, ...withheld.map(({ item }) => item.pointer)],
        needsHuman: true,
      };
}

function isCore({ component }: InventoryItem): boolean {
  return ['model-parameters-final', 'source-code', 'data', 'content'].includes(component.type);
}

function sentenceWith(text: string): string {
  return text.split(/(?<=[.!?])\s+/u).find((part) => isOpenSourceClaim(part)) ?? text;
}

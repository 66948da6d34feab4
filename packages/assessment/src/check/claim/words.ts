import type { InventoryItem } from '../../inventory/inventory.ts';
import { textsInOrder } from '../../inventory/main-text.ts';
import type { CheckResult } from '../check-result.ts';
import { fixed } from '../fixed-result.ts';
import { quote } from '../sentence.ts';
import { noClaim, standings, told } from './claim-context.ts';
import type { ClaimContext } from './claim-context.ts';
import { publicClaimOf } from './public-claim.ts';
import type { Claim } from './public-claim.ts';

const goodNotCalledOpen = fixed(noClaim('Nothing in the record calls the good open source.'));
const modelNotCalledOpen = fixed(noClaim('Nothing in the record calls the model open source.'));

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

/** What is said in public, with the place where it stands, before what the record's own words say. */
function openSourceWordsOf(context: ClaimContext): Claim | undefined {
  return (
    publicClaimOf(context, ['open-source', 'open-source-ai', 'open-data']) ?? recordClaimOf(context)
  );
}

function recordClaimOf({ inventory }: ClaimContext): Claim | undefined {
  const { name, description, keywords } = inventory.record;
  return (
    claimIn(textsInOrder(name), '/name') ??
    claimIn(textsInOrder(description), '/description') ??
    claimIn(keywords.entries(), '/keywords')
  );
}

function claimIn(
  texts: Iterable<readonly [key: string | number, text: string]>,
  path: string,
): Claim | undefined {
  for (const [key, text] of texts) {
    if (isOpenSourceClaim(text)) {
      return {
        words: `The record says ${quote(sentenceWith(text))}`,
        paths: [`${path}/${key}`],
        evidence: [],
      };
    }
  }
  return undefined;
}

export function openSourceWords(context: ClaimContext): CheckResult {
  const claim = openSourceWordsOf(context);
  if (claim === undefined) return goodNotCalledOpen;
  const { words, paths, evidence } = claim;
  const refused = standings(context).filter(
    ({ item, state }) => state === 'refused' && isCore(item),
  );
  return refused.length === 0
    ? {
        verdict: 'met',
        reason: `${words}, and no licence of a main component contradicts it.`,
        paths,
        evidence,
      }
    : {
        verdict: 'not-met',
        reason: `${words}, but ${told(refused)}.`,
        paths: [...paths, ...refused.map(({ item }) => item.pointer)],
        evidence,
        needsHuman: true,
      };
}

/** Since when "open source" has a settled meaning for AI. Source: Open Source AI Definition 1.0, published 2024-10-28. */
const definedOn = '2024-10-28';

export function weightsCalledOpenSourceAi(context: ClaimContext): CheckResult {
  const kinds = ['open-source', 'open-source-ai'] as const;
  const early = publicClaimOf(context, kinds);
  const claim =
    publicClaimOf(context, kinds, ({ madeOn }) => madeOn === undefined || madeOn >= definedOn) ??
    (early === undefined ? recordClaimOf(context) : undefined);
  if (claim === undefined) {
    return early === undefined
      ? modelNotCalledOpen
      : noClaim(
          `${early.words}, before the Open Source AI Definition 1.0 of ${definedOn} settled what that asks of AI.`,
          early.paths,
        );
  }
  const { words, paths, evidence } = claim;
  const withheld = standings(context).filter(
    ({ item, state }) =>
      state === 'withheld' &&
      ['training-datasets', 'training-code', 'data-card'].includes(item.component.type),
  );
  return withheld.length === 0
    ? {
        verdict: 'met',
        reason: `${words}, and the record does not say that data information or training code is kept back.`,
        paths,
        evidence,
      }
    : {
        verdict: 'not-met',
        reason: `${words}, but ${told(withheld)}; weights alone do not make open source AI.`,
        paths: [...paths, ...withheld.map(({ item }) => item.pointer)],
        evidence,
        needsHuman: true,
      };
}

function isCore({ component }: InventoryItem): boolean {
  return ['model-parameters-final', 'source-code', 'data', 'content'].includes(component.type);
}

function sentenceWith(text: string): string {
  return text.split(/(?<=[.!?])\s+/u).find((part) => isOpenSourceClaim(part)) ?? text;
}

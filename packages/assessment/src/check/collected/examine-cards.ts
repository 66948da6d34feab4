import { type CardCheck, type CardStatement, repositoryOf } from '@commonhold/schemas/evidence';
import type { Component, GoodKind } from '@commonhold/schemas/good';
import { licenceIdsOf, parseExpression } from '../../licence/parse-expression.ts';
import type { CheckResult } from '../check-result.ts';
import { distinct, inWords, quote } from '../sentence.ts';
import {
  type CollectedContext,
  type LicenceClaim,
  claimsOf,
  itemsIn,
  itemsOfTypes,
  nothingSeen,
  plainAddress,
  seen,
  sentenceOf,
} from './collected-context.ts';

export type ReadCard = Extract<CardCheck, { outcome: 'read' }>;

export function readCards({ collected }: CollectedContext): readonly ReadCard[] {
  return collected.cards.filter((card): card is ReadCard => card.outcome === 'read');
}

/** Whether the licence tag of a card is the licence that the record states. */
export function examineCardLicences(context: CollectedContext): CheckResult {
  const compared = readCards(context)
    .map((card) => ({ card, tags: tagsOf(context, card), claims: claimsFor(context, card) }))
    .filter(({ tags, claims }) => tags.length > 0 && claims.length > 0);
  if (compared.length === 0) {
    return nothingSeen(
      'No card with a licence tag was read beside which the record states a licence.',
    );
  }
  const against = compared.filter(
    ({ tags, claims }) => !claims.some(({ ids }) => ids.some((id) => tags.includes(id))),
  );
  const paths = (against.length > 0 ? against : compared).flatMap(({ claims }) =>
    claims.map(({ pointer }) => pointer),
  );
  return against.length === 0
    ? {
        verdict: 'met',
        reason: `The card is tagged as the record says: ${inWords(distinct(compared.map(({ card, tags }) => `${inWords(tags)} at ${plainAddress(card.url)}`)), 4)}.`,
        evidence: compared.map(({ card }) => shown(card)),
        paths,
      }
    : {
        verdict: 'not-met',
        reason: sentenceOf(
          against.map(
            ({ card, tags, claims }) =>
              `the card at ${plainAddress(card.url)} is tagged ${inWords(tags)}, while the record states ${inWords(distinct(claims.map(({ expression }) => expression)))}`,
          ),
        ),
        evidence: against.map(({ card }) => shown(card)),
        paths,
      };
}

/** Whether the prose of a card takes back what its tag, or the record, gives. */
export function examineCardWords(context: CollectedContext): CheckResult {
  const open = context.edition.listsById.get('open');
  const isOpen = (expression: string) => open?.judge(expression).verdict === 'accepted';
  const claimed = readCards(context)
    .map((card) => ({
      card,
      open: distinct([
        ...card.licences.map(({ expression }) => expression),
        ...claimsFor(context, card).map(({ expression }) => expression),
      ]).filter((expression) => isOpen(expression)),
    }))
    .filter((one) => one.open.length > 0);
  if (claimed.length === 0) return nothingSeen('No card was read beside an open licence.');
  const against = claimed.flatMap(({ card, open: expressions }) =>
    card.statements
      .filter((statement) => takesBack(card, statement, isOpen))
      .map(({ sentence }) => ({ card, sentence, expressions })),
  );
  const paths = distinct(
    claimed.flatMap(({ card }) => claimsFor(context, card).map(({ pointer }) => pointer)),
  );
  return against.length === 0
    ? {
        verdict: 'met',
        reason: 'No card that was read sets limits in words beside an open licence.',
        evidence: claimed.map(({ card }) => shown(card)),
        paths,
      }
    : {
        verdict: 'not-met',
        reason: sentenceOf(
          against.map(
            ({ card, sentence, expressions }) =>
              `the card at ${plainAddress(card.url)} says ${quote(sentence)}, beside ${inWords(expressions)}`,
          ),
        ),
        evidence: against.map(({ card, sentence }) =>
          seen(card, { url: card.cardUrl, sha256: card.sha256, statement: sentence }),
        ),
        paths,
        needsHuman: true,
      };
}

/** A limit, or a licence that is not open, on the good itself and not on something that it was made from. */
function takesBack(
  card: ReadCard,
  { sentence, limit, expression }: CardStatement,
  isOpen: (expression: string) => boolean,
): boolean {
  if (isAboutOthers(card, sentence)) return false;
  return limit !== undefined || (expression !== undefined && !isOpen(expression));
}

function isAboutOthers({ url }: ReadCard, sentence: string): boolean {
  const speaksOf = (words: RegExp) => words.test(sentence);
  return repositoryOf(url)?.path.startsWith('datasets/') === true
    ? speaksOf(/\bmodels?\b/iu) && !speaksOf(/\bth(?:is|e) (?:data|dataset|corpus)\b/iu)
    : speaksOf(/\b(?:data|datasets?|corpus|corpora|base model|code)\b/iu) &&
        !speaksOf(/\bthis model\b/iu);
}

/** Current ids only; a tag that names no single licence cannot be compared. */
function tagsOf({ edition }: CollectedContext, { licences }: ReadCard): readonly string[] {
  return distinct(
    licences.flatMap(({ expression }) => licenceIdsOf(parseExpression(expression))),
  ).filter((id) => !edition.licences.vague.has(id));
}

const mainTypes: Readonly<Record<GoodKind, Component['type']>> = {
  model: 'model-parameters-final',
  dataset: 'data',
  software: 'source-code',
  content: 'content',
  standard: 'specification',
};

function claimsFor(context: CollectedContext, { url }: ReadCard): readonly LicenceClaim[] {
  const inside = itemsIn(context, url);
  const types = [...context.inventory.kinds].map((kind) => mainTypes[kind]);
  const main = inside.filter(({ component }) => types.includes(component.type));
  return claimsOf(
    context,
    main.length > 0 ? main : inside.length > 0 ? inside : itemsOfTypes(context, types),
  );
}

function shown(card: ReadCard) {
  return seen(card, { url: card.cardUrl, sha256: card.sha256 });
}

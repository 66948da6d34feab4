import type { Evidence } from '@commonhold/schemas/evidence';
import type { Component, GoodRecord } from '@commonhold/schemas/good';
import { inWords } from '../check/sentence.ts';
import { licenceStanding } from '../check/licence-standing.ts';
import type { LicenceStanding } from '../check/licence-standing.ts';
import { takeInventory } from '../inventory/inventory.ts';
import type { Inventory } from '../inventory/inventory.ts';
import type { Standards } from '../standard/standards.ts';

/**
 * The places between published weights and a usable system where openness breaks.
 * Source: "If open source is to win, it must go public" (2025), five fracture points.
 */
export const fracturePoints = [
  'pre-training',
  'inference',
  'post-training',
  'licence',
  'transparency',
] as const;
export type FracturePoint = (typeof fracturePoints)[number];

/** How one point stands, with the reason and what proves it. `unknown` where nobody has said. */
export interface FractureFinding {
  readonly point: FracturePoint;
  readonly state: 'open' | 'partial' | 'closed' | 'unknown';
  readonly reason: string;
  readonly evidence: readonly Evidence[];
}

/** The five points of a model, in the order above; empty where the record has no model. */
export function findFracturePoints(
  standards: Standards,
  record: GoodRecord,
): readonly FractureFinding[] {
  if (record.model === undefined && !record.kinds.includes('model')) return [];
  const inventory = takeInventory(record);
  const judge = (...types: readonly Component['type'][]) =>
    standingsOf(standards, inventory, types);
  return [
    ofComponents(
      'pre-training',
      judge('training-datasets', 'training-code', 'data-preprocessing-code'),
    ),
    inference(record, judge('model-parameters-final', 'inference-code')),
    ofComponents('post-training', judge('fine-tuning-data')),
    licence(standards, inventory),
    ofComponents(
      'transparency',
      judge('model-card', 'data-card', 'technical-report', 'research-paper', 'evaluation-results'),
    ),
  ];
}

function standingsOf(
  standards: Standards,
  { itemsByType }: Inventory,
  types: readonly Component['type'][],
): readonly LicenceStanding[] {
  return types
    .flatMap((type) => itemsByType.get(type) ?? [])
    .map((item) =>
      licenceStanding(item, {
        lists: [standards.openLicences],
        inherited: 'accept',
        acceptPartly: false,
      }),
    );
}

function ofComponents(
  point: FracturePoint,
  standings: readonly LicenceStanding[],
): FractureFinding {
  const evidence = standings.flatMap(({ item }) => item.component.evidence).slice(0, 20);
  if (standings.every(({ state }) => state === 'unknown')) {
    return { point, state: 'unknown', reason: unknownReasons[point], evidence };
  }
  const told = inWords(
    standings.map(({ item, clause }) => `the ${item.label} ${clause}`),
    5,
  );
  const state = standings.every((standing) => standing.state === 'accepted')
    ? 'open'
    : standings.every((standing) => standing.state === 'withheld')
      ? 'closed'
      : 'partial';
  return { point, state, reason: `${told.charAt(0).toUpperCase()}${told.slice(1)}.`, evidence };
}

const unknownReasons: Readonly<Record<FracturePoint, string>> = {
  'pre-training': 'The record does not say whether the data and the code of training can be had.',
  inference: 'The record does not say how the model can be used.',
  'post-training': 'The record does not say whether the data of fine-tuning can be had.',
  licence: 'The record states no licence of the weights.',
  transparency: 'The record names no card, report, paper or result of evaluation.',
};

/** Weights that one may run oneself are open; those that only others run, closed. */
function inference(record: GoodRecord, standings: readonly LicenceStanding[]): FractureFinding {
  const offers = record.model?.hostedOffers ?? [];
  const evidence = offers.map(({ url, provider, checkedOn }) => ({
    url,
    title: `Offer of ${provider}`,
    accessedOn: checkedOn,
  }));
  const hosted = record.model?.releaseMode;
  if (hosted === 'hosted' || hosted === 'api' || hosted === 'closed') {
    return {
      point: 'inference',
      state: 'closed',
      reason: 'The model runs only with its owner; nobody else can host it.',
      evidence,
    };
  }
  const found = ofComponents('inference', standings);
  return offers.some(({ isCommercial }) => !isCommercial) || found.state !== 'open'
    ? { ...found, evidence: [...found.evidence, ...evidence] }
    : {
        ...found,
        state: 'partial',
        reason: `${found.reason} Running it still costs computing, and no offer without payment is named.`,
        evidence: [...found.evidence, ...evidence],
      };
}

/** Open terms can still be taken back, or bind to a policy that changes. */
function licence(standards: Standards, inventory: Inventory): FractureFinding {
  const [standing] = standingsOf(standards, inventory, ['model-parameters-final']);
  const expressions = standing?.item.component.licences.map(({ expression }) => expression) ?? [];
  const evidence = standing?.item.component.evidence ?? [];
  const reading = expressions
    .map((id) => standards.licences.readings.get(id)?.clauses)
    .find((clauses) => clauses !== undefined);
  if (standing === undefined || standing.state === 'unknown') {
    return { point: 'licence', state: 'unknown', reason: unknownReasons.licence, evidence };
  }
  const clause = `The ${standing.item.label} ${standing.clause}.`;
  if (standing.state !== 'accepted') {
    const isFragile =
      reading?.incorporatesMutablePolicy === true ||
      reading?.revocability === 'licensor-may-restrict-or-terminate';
    return {
      point: 'licence',
      state: standing.state === 'withheld' ? 'closed' : 'partial',
      reason: isFragile ? `${clause} The licensor may narrow or end it.` : clause,
      evidence,
    };
  }
  return { point: 'licence', state: 'open', reason: clause, evidence };
}

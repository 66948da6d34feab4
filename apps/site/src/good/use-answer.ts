import type { AccessTier, Component, GoodKind, GoodRecord } from '@commonhold/schemas/good';
import type { LicenceAnswer, LicenceStatement } from '@commonhold/schemas/licence';
import type { LicenceAnswers } from '../licence/licence-answers.ts';

/** From the best to the strictest; of several parts the strictest counts. */
export const legalLevels = ['yes', 'limits', 'unknown', 'no'] as const;
export type LegalLevel = (typeof legalLevels)[number];
export const todayLevels = [
  'yes',
  'registration',
  'agreement',
  'partly',
  'credential',
  'unknown',
  'no',
] as const;
export type TodayLevel = (typeof todayLevels)[number];

/** One main part with what its licences allow. */
export interface UsePart {
  readonly component: Component;
  readonly legal: LegalLevel;
  /** The strictest first. */
  readonly licences: readonly {
    readonly statement: LicenceStatement;
    readonly legal: LegalLevel;
    readonly answer: LicenceAnswer | undefined;
  }[];
}

/** The answer to "may I use this, legally and today?". It is read off the record and the licences; it is no verdict. */
export interface UseAnswer {
  readonly headline: LegalLevel;
  readonly legal: LegalLevel;
  readonly today: TodayLevel;
  readonly parts: readonly UsePart[];
  /** True where the main parts are not all equally free. */
  readonly isMixed: boolean;
}

// What somebody who wants to use a good of this kind needs first.
const mainComponents: Readonly<Record<GoodKind, Component['type']>> = {
  model: 'model-parameters-final',
  dataset: 'data',
  software: 'source-code',
  content: 'content',
  standard: 'specification',
};

const tierLevels: Readonly<Record<AccessTier, TodayLevel>> = {
  open: 'yes',
  registration: 'registration',
  agreement: 'agreement',
  credential: 'credential',
  'secure-environment': 'credential',
  closed: 'no',
};

/** The parts that decide whether a good can be used: one type for each of its kinds. */
export function mainParts(record: GoodRecord): readonly Component[] {
  const wanted = new Set(record.kinds.map((kind) => mainComponents[kind]));
  return record.components.filter(({ type }) => wanted.has(type));
}

export function useAnswer(record: GoodRecord, answers: LicenceAnswers): UseAnswer {
  const parts = mainParts(record).map((component) => toPart(component, answers));
  const levels = parts.map(({ legal }) => legal);
  const legal = strictest(legalLevels, levels, 'unknown');
  const today = strictest(
    todayLevels,
    parts.map(({ component }) => todayOf(component, record.dataset?.accessTier)),
    'unknown',
  );
  return {
    headline: headlineOf(legal, today),
    legal,
    today,
    parts,
    isMixed: new Set(levels).size > 1,
  };
}

function toPart(component: Component, answers: LicenceAnswers): UsePart {
  const licences = component.licences
    .map((statement) => {
      const answer = answers.get(statement.expression);
      return { statement, answer, legal: legalOf(statement.expression, answer) };
    })
    .toSorted((left, right) => legalLevels.indexOf(right.legal) - legalLevels.indexOf(left.legal));
  const levels = licences.map((licence) => licence.legal);
  const isKeptBack = component.availability === 'undisclosed' && levels.length === 0;
  return {
    component,
    licences,
    legal: strictest(legalLevels, levels, isKeptBack ? 'no' : 'unknown'),
  };
}

function legalOf(expression: string, answer: LicenceAnswer | undefined): LegalLevel {
  if (expression === 'NONE') return 'no';
  if (expression === 'NOASSERTION' || answer === undefined) return 'unknown';
  if (answer.isOpen) return 'yes';
  const acts = [answer.commercialUse, answer.change, answer.share];
  if (acts.every((permission) => permission === 'no')) return 'no';
  if (acts.every((permission) => permission === 'unclear')) return 'unknown';
  return 'limits';
}

function todayOf(component: Component, datasetTier: AccessTier | undefined): TodayLevel {
  const tier =
    component.accessTier ?? (component.type === 'data' ? datasetTier : undefined) ?? 'open';
  switch (component.availability) {
    case 'released':
      return tierLevels[tier];
    case 'partly-released':
      return strictest(todayLevels, ['partly', tierLevels[tier]], 'partly');
    case 'undisclosed':
    case 'withdrawn':
      return 'no';
    case 'unknown':
      return 'unknown';
  }
}

function headlineOf(legal: LegalLevel, today: TodayLevel): LegalLevel {
  if (legal === 'no' || today === 'no') return 'no';
  if (legal === 'unknown' || today === 'unknown') return 'unknown';
  return legal === 'yes' && today === 'yes' ? 'yes' : 'limits';
}

function strictest<T extends string>(order: readonly T[], levels: readonly T[], otherwise: T): T {
  const worst = Math.max(-1, ...levels.map((level) => order.indexOf(level)));
  return order[worst] ?? otherwise;
}

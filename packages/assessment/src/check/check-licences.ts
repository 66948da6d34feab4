import type { Component } from '@commonhold/schemas/good';
import { itemOf, itemsOf, nounOf } from '../inventory/inventory.ts';
import type { Inventory, InventoryItem } from '../inventory/inventory.ts';
import { perEdition } from '../standard/per-edition.ts';
import type { Check } from '../standard/rule.ts';
import type { CheckContext, CheckResult } from './check-result.ts';
import { fixedFor } from './fixed-result.ts';
import { inheritedByKind, licenceStanding } from './licence-standing.ts';
import type { LicenceStanding, StandingRule } from './licence-standing.ts';
import { capital, distinct, inWords } from './sentence.ts';

type LicencesCheck = Extract<Check, { kind: 'licences' }>;

/** Whether the components that count are released under licences that the lists hold. */
export function checkLicences(
  { edition, inventory }: CheckContext,
  check: LicencesCheck,
): CheckResult {
  const items = itemsFor(inventory, check);
  if (items.length === 0) return nothingToJudge(check, inventory);
  const rule = standingRules(edition, check)[
    check.inherited === 'accept-if-only-kind' ? inheritedByKind(inventory) : check.inherited
  ];
  const standings = items.map((item) => licenceStanding(item, rule));
  const result =
    check.need === 'one'
      ? oneIsEnough(check, standings, rule)
      : allMustPass(check, standings, { absent: absentOf(inventory, check), rule });
  return check.needsHuman === true && result.verdict === 'met'
    ? { ...result, needsHuman: true }
    : result;
}

/** The rule by which components are judged, for each way in which the licence of the whole may count. */
const standingRules = perEdition(
  (edition, check: LicencesCheck): Readonly<Record<StandingRule['inherited'], StandingRule>> => {
    const rule = {
      lists: check.lists.flatMap((id) => edition.listsById.get(id) ?? []),
      acceptPartly: check.acceptPartly === true,
    };
    return {
      accept: { ...rule, inherited: 'accept' },
      'accept-unless-refused': { ...rule, inherited: 'accept-unless-refused' },
      refuse: { ...rule, inherited: 'refuse' },
    };
  },
);

/** The types that are asked for each, and that the record does not name. */
function absentOf(
  { itemsByType }: Inventory,
  { need, components }: LicencesCheck,
): readonly Component['type'][] {
  return need === 'each-type' ? components.filter((type) => !itemsByType.has(type)) : none;
}

const none: readonly never[] = [];

function itemsFor(
  inventory: Inventory,
  { components, includeDistributions }: LicencesCheck,
): readonly InventoryItem[] {
  const items = itemsOf(inventory, components);
  return includeDistributions === true ? [...items, ...distributionItems(inventory)] : items;
}

/** The ways to get a dataset count as data of their own, where they state a licence that the data do not. */
function distributionItems({ record, itemsByType }: Inventory): readonly InventoryItem[] {
  const told = new Set(
    (itemsByType.get('data') ?? []).flatMap(({ component }) =>
      component.licences.map(({ expression }) => expression),
    ),
  );
  return (record.dataset?.distributions ?? []).flatMap((distribution, index) =>
    distribution.licence === undefined || told.has(distribution.licence.expression)
      ? []
      : [
          {
            ...itemOf(
              {
                type: 'data',
                availability: 'released',
                licences: [distribution.licence],
                evidence: [],
              },
              {
                pointer: `/dataset/distributions/${index}`,
                label: `distribution ${distribution.accessUrl}`,
              },
            ),
            isPlural: false,
          },
        ],
  );
}

function nothingToJudge(check: LicencesCheck, { record }: Inventory): CheckResult {
  const sets = check.components.includes('training-datasets')
    ? (record.model?.trainingDatasets ?? []).map(({ name, good }) => name ?? good ?? '')
    : [];
  return sets.length === 0
    ? nothingNamed(check)
    : {
        ...nothingNamed(check),
        reason: `The record names ${inWords(sets)} as training data, but no component that states the licence.`,
        paths: ['/model/trainingDatasets'],
      };
}

const nothingNamed = fixedFor(({ noun, need, components }: LicencesCheck) => {
  const parts = need === 'each-type' ? components.map(nounOf) : [noun];
  return {
    verdict: 'undetermined',
    reason: `The record names no ${noun}, so that no licence can be read.`,
    paths: ['/components'],
    remedy: remedyFor([], parts),
    missing: parts.map((part) => `The ${part}: address and licence`),
  };
});

function oneIsEnough(
  check: LicencesCheck,
  standings: readonly LicenceStanding[],
  rule: StandingRule,
): CheckResult {
  const accepted = standings.filter(({ state }) => state === 'accepted');
  if (accepted.length > 0) return metBy(accepted, rule);
  const unknown = unknownOf(standings);
  return unknown.length > 0 ? undeterminedBy(unknown, []) : notMetBy(check, standings, rule);
}

function allMustPass(
  check: LicencesCheck,
  standings: readonly LicenceStanding[],
  { absent, rule }: { readonly absent: readonly Component['type'][]; readonly rule: StandingRule },
): CheckResult {
  if (absent.length === 0 && standings.every(({ state }) => state === 'accepted')) {
    return metBy(standings, rule);
  }
  const failing = standings.filter(({ state }) => state === 'refused' || state === 'withheld');
  if (failing.length > 0) return notMetBy(check, failing, rule);
  return undeterminedBy(unknownOf(standings), absent);
}

function unknownOf(standings: readonly LicenceStanding[]): readonly LicenceStanding[] {
  return standings.filter(({ state }) => state === 'unknown');
}

function metBy(standings: readonly LicenceStanding[], { lists }: StandingRule): CheckResult {
  return {
    verdict: 'met',
    reason: `${sentence(standings)}; ${held(standings.length === 1, lists)}.`,
    evidence: evidenceOf(standings),
    paths: pathsOf(standings),
  };
}

function held(isOne: boolean, lists: StandingRule['lists']): string {
  const titles = lists.map(({ title }) => title).join(' or ');
  const licences = isOne ? 'that licence' : 'these licences';
  return lists.length === 1
    ? `${titles} holds ${licences}`
    : `${licences} ${isOne ? 'is' : 'are'} on ${titles}`;
}

function notMetBy(
  { noun }: LicencesCheck,
  failing: readonly LicenceStanding[],
  { lists }: StandingRule,
): CheckResult {
  return {
    verdict: 'not-met',
    reason: `${sentence(failing)}.`,
    evidence: evidenceOf(failing),
    paths: pathsOf(failing),
    isOnlyLicence: failing.every(({ state }) => state !== 'withheld'),
    ...(failing.every(({ state }) => state === 'withheld')
      ? {
          remedy: `Release the ${noun} under a licence on ${lists.map(({ title }) => title).join(' or ')}.`,
        }
      : {}),
  };
}

function undeterminedBy(
  unknown: readonly LicenceStanding[],
  absent: readonly Component['type'][],
): CheckResult {
  const nouns = absent.map(nounOf);
  const needsHuman = unknown.some((standing) => standing.needsHuman === true);
  const clauses = [
    ...(unknown.length === 0 ? [] : [sentence(unknown)]),
    ...(nouns.length === 0
      ? []
      : [`${unknown.length === 0 ? 'The' : 'the'} record names no ${inWords(nouns, 6, 'or')}`]),
  ];
  return {
    verdict: 'undetermined',
    reason: `${clauses.join('; ')}.`,
    evidence: evidenceOf(unknown),
    paths: unknown.length === 0 ? ['/components'] : pathsOf(unknown),
    isOnlyLicence:
      absent.length === 0 && unknown.every(({ item }) => item.component.availability !== 'unknown'),
    ...(needsHuman ? { needsHuman } : { remedy: remedyFor(unknown, nouns) }),
    missing: distinct([
      ...unknown.flatMap(({ missing }) => missing ?? []),
      ...nouns.map((noun) => `The ${noun}: address and licence`),
    ]),
  };
}

/** What is unknown is to be told, not yet to be changed. */
function remedyFor(unknown: readonly LicenceStanding[], absent: readonly string[]): string {
  return unknown.length === 0
    ? `Add ${inWords(absent.map((noun) => `the ${noun}`))} to the record, with address and licence; if not released, say so.`
    : `State the licence of ${inWords(distinct(unknown.map(({ item }) => `the ${item.label}`)))} on a public page, and give its address.`;
}

function sentence(standings: readonly LicenceStanding[]): string {
  const [only] = standings;
  if (only !== undefined && standings.length === 1) return `The ${only.item.label} ${only.clause}`;
  const clauses = distinct(standings.map(({ item, clause }) => `the ${item.label} ${clause}`));
  const shown =
    clauses.length > 5 ? [...clauses.slice(0, 4), `${clauses.length - 4} others alike`] : clauses;
  return capital(shown.join('; '));
}

function evidenceOf(standings: readonly LicenceStanding[]): NonNullable<CheckResult['evidence']> {
  const [only] = standings;
  return only !== undefined && standings.length === 1
    ? only.item.evidence
    : standings.flatMap(({ item }) => item.evidence);
}

function pathsOf(standings: readonly LicenceStanding[]): readonly string[] {
  return standings.map(({ item }) => item.pointer);
}

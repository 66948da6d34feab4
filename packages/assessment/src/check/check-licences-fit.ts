import { itemsOf } from '../inventory/inventory.ts';
import { perEdition } from '../standard/per-edition.ts';
import type { Check } from '../standard/rule.ts';
import type { CheckContext, CheckResult } from './check-result.ts';
import { fixed } from './fixed-result.ts';
import { licenceStanding } from './licence-standing.ts';
import type { StandingRule } from './licence-standing.ts';
import { capital, distinct, inWords } from './sentence.ts';

type FitCheck = Extract<Check, { kind: 'licences-fit' }>;
type LocatedCheck = Extract<Check, { kind: 'components-located' }>;

const noneOpen = fixed({
  verdict: 'not-applicable',
  reason: 'No component is known to be under an open licence.',
  paths: ['/components'],
});

const noneReleased = fixed({
  verdict: 'not-applicable',
  reason: 'The record names no released component.',
  paths: ['/components'],
});

/** Whether each openly licensed component is under a licence made for its kind: code, data or documents. */
export function checkLicencesFit(
  { edition, inventory }: CheckContext,
  check: FitCheck,
): CheckResult {
  const { ofOpen, ofGroups } = standingRules(edition, check);
  const open = ofGroups.flatMap(({ components, noun, rule }) =>
    itemsOf(inventory, components)
      .filter((item) => licenceStanding(item, ofOpen).state === 'accepted')
      .map((item) => ({ item, noun, standing: licenceStanding(item, rule) })),
  );
  const unfit = open.filter(({ standing }) => standing.state !== 'accepted');
  if (open.length === 0) {
    return noneOpen;
  }
  if (unfit.length > 0) {
    const clauses = unfit.map(({ item, noun }) => {
      const names = distinct(item.component.licences.map(({ expression }) => expression));
      return `the ${item.label} (${inWords(names)}, not among the licences for ${noun})`;
    });
    return {
      verdict: 'not-met',
      reason: `Open, but under a licence that the framework does not recommend for the kind of component: ${inWords(distinct(clauses), 8)}.`,
      paths: unfit.map(({ item }) => item.pointer),
      remedy:
        'Put code under a code licence, data under a data licence and documents under a document licence of the framework’s lists.',
    };
  }
  return {
    verdict: 'met',
    reason: `${capital(inWords(distinct(open.map(({ item }) => `the ${item.label}`))))} ${open.length === 1 && open[0]?.item.isPlural !== true ? 'is' : 'are'} under licences that the framework recommends for them.`,
    paths: open.map(({ item }) => item.pointer),
  };
}

/** How components are judged: by the list of open licences, and by the list of each group. */
const standingRules = perEdition(({ listsById }, { open, groups }: FitCheck) => {
  const ruleOf = (list: string): StandingRule => ({
    lists: [listsById.get(list) ?? []].flat(),
    inherited: 'accept',
    acceptPartly: false,
  });
  return {
    ofOpen: ruleOf(open),
    ofGroups: groups.map((group) => ({ ...group, rule: ruleOf(group.list) })),
  };
});

/** Whether each released component has an address, so that a stranger can see that it is there. */
export function checkComponentsLocated(
  { inventory }: CheckContext,
  { components }: LocatedCheck,
): CheckResult {
  const released = itemsOf(inventory, components).filter(
    ({ component }) => component.availability === 'released',
  );
  const without = released.filter(
    ({ component }) =>
      component.location === undefined &&
      component.good === undefined &&
      component.evidence.every(({ url }) => url === undefined),
  );
  if (released.length === 0) {
    return noneReleased;
  }
  return without.length === 0
    ? {
        verdict: 'met',
        reason: `Each of the ${released.length} released components has an address.`,
        evidence: released.flatMap(({ component }) =>
          component.location === undefined ? component.evidence : [{ url: component.location }],
        ),
        paths: released.map(({ pointer }) => pointer),
      }
    : {
        verdict: 'undetermined',
        reason: `No address is given for ${inWords(
          without.map(({ label }) => `the ${label}`),
          20,
        )}, so that nobody can see that ${without.length === 1 ? 'it is' : 'they are'} there.`,
        paths: without.map(({ pointer }) => pointer),
        missing: without.map(({ label }) => `The address of the ${label}`),
      };
}

import { normaliseEnergy } from '../activation/energy.ts';
import type { Inventory, InventoryItem } from '../inventory/inventory.ts';
import { addressesOf, readAnswer, textOf } from '../inventory/read-answer.ts';
import type { Check, Rule } from '../standard/rule.ts';
import type { CheckContext, CheckResult } from './check-result.ts';
import { fixedFor } from './fixed-result.ts';
import { inWords } from './sentence.ts';

type DisclosedCheck = Extract<Check, { kind: 'disclosed' }>;

const unsaid = fixedFor(({ title, check }: Rule) => ({
  verdict: 'undetermined',
  reason: 'The record does not say whether this is disclosed.',
  paths: ['/answers'],
  missing: [
    `${title}: whether this is disclosed, and where${'question' in check ? ` (question ${check.question})` : ''}`,
  ],
}));

/** Whether something is disclosed: a plain yes with a place to read it. */
export function checkDisclosed(
  { inventory, rule }: CheckContext,
  { question, shownBy }: DisclosedCheck,
): CheckResult {
  const answer = readAnswer(inventory, question);
  if (answer === undefined) {
    const shown = shownBy === undefined ? undefined : shownInRecord(inventory, shownBy);
    return shown ?? unsaid(rule);
  }
  if (answer.value === false || /^no\b/iu.test(textOf(answer))) {
    return {
      verdict: 'not-met',
      reason: 'By the record, the owner does not disclose this.',
      evidence: answer.evidence,
      paths: [answer.pointer],
      remedy: `Publish it, and answer question ${question} with the address where it stands.`,
    };
  }
  const addresses = addressesOf(answer);
  return addresses.length > 0
    ? {
        verdict: 'met',
        reason: 'This is disclosed, with a public source.',
        evidence: [...answer.evidence, ...addresses.map((url) => ({ url }))],
        paths: [answer.pointer],
      }
    : {
        verdict: 'undetermined',
        reason: 'The record says that this is disclosed, but not where.',
        paths: [answer.pointer],
        missing: [`${rule.title}: the public page where it is disclosed`],
      };
}

/** What the record itself shows, with the address where anybody can see it. */
function shownInRecord(
  inventory: Inventory,
  shownBy: NonNullable<DisclosedCheck['shownBy']>,
): CheckResult | undefined {
  return shownBy.kind === 'energy'
    ? shownByFigure(inventory, shownBy.unit)
    : shownByComponents(inventory, shownBy.all);
}

function shownByFigure({ record }: Inventory, unit: 'kWh' | 'kgCO2e'): CheckResult | undefined {
  const figures = (record.model?.energy ?? []).flatMap((figure, index) => {
    const { source, activity, quantity } = figure;
    return source === undefined || activity !== 'training' || normaliseEnergy(figure).unit !== unit
      ? []
      : [{ source, pointer: `/model/energy/${index}`, words: `${quantity} ${figure.unit}` }];
  });
  return figures.length === 0
    ? undefined
    : {
        verdict: 'met',
        reason: `This is disclosed, with a public source: ${inWords(figures.map(({ words }) => words))}.`,
        evidence: figures.map(({ source }) => ({ url: source })),
        paths: figures.map(({ pointer }) => pointer),
      };
}

function shownByComponents(
  { itemsByType }: Inventory,
  types: readonly InventoryItem['component']['type'][],
): CheckResult | undefined {
  const open = types.map((type) =>
    (itemsByType.get(type) ?? []).flatMap((item) => {
      const { availability, accessTier, location } = item.component;
      const isOpen = accessTier === undefined || accessTier === 'open';
      return availability === 'released' && isOpen && location !== undefined
        ? [{ ...item, location }]
        : [];
    }),
  );
  if (open.some((items) => items.length === 0)) return undefined;
  const items = open.flat();
  return {
    verdict: 'met',
    reason: `This is disclosed: ${inWords(
      items.map(({ label, location }) => `the ${label} at ${location}`),
      3,
    )}.`,
    evidence: items.map(({ location }) => ({ url: location })),
    paths: items.map(({ pointer }) => pointer),
  };
}

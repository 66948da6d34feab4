import { bestClass } from '../assess/best-class.ts';
import type { Classes } from '../assess/best-class.ts';
import type { InventoryItem } from '../inventory/inventory.ts';
import type { LicenceList } from '../licence/licence-list.ts';
import { onceFor } from '../standard/once-for.ts';
import type { Check, Rule } from '../standard/rule.ts';
import type { CheckContext, CheckResult } from './check-result.ts';
import { inWords } from './sentence.ts';

type OfficialCheck = Extract<Check, { kind: 'official-tool' }>;

/**
 * What the Model Openness Tool says of the same components, by its own rules: a component counts if it is
 * listed and its licence, its own or that of the whole, is literally on the tool's list. Then where that
 * differs from the class here, and by which rules.
 */
export function checkOfficialTool(
  { edition, inventory, earlier }: CheckContext,
  check: OfficialCheck,
): CheckResult {
  const { conclusion } = edition.file;
  const list = edition.listsById.get(check.list);
  if (conclusion.kind !== 'classes' || list === undefined) {
    return { verdict: 'not-applicable', reason: 'This standard knows no classes.' };
  }
  const typesOf = componentsByRule(edition.rules);
  const counts = (rule: string) =>
    (typesOf.get(rule) ?? []).some((type) =>
      inventory.itemsByType.get(type)?.some((item) => toolCounts(item, list)),
    );
  const tool = bestClass(conclusion, counts);
  const ours = bestClass(conclusion, (rule) => earlier.get(rule)?.verdict === 'met');
  const toolName = tool?.title ?? conclusion.none;
  if (tool?.id === ours?.id) {
    return {
      verdict: 'met',
      reason: `The Model Openness Tool’s own rules give the same result: ${toolName}.`,
      paths: ['/components'],
    };
  }
  const differing = differingRules({ conclusion, counts, earlier });
  const causes = differing.map(
    (rule) => `${rule} (${lowerFirst(trimStop(earlier.get(rule)?.reason ?? ''))})`,
  );
  return {
    verdict: 'not-met',
    reason: `The Model Openness Tool’s own rules give ${toolName}; here it is ${ours?.title ?? conclusion.none}, because of ${inWords(causes, 8)}.`,
    paths: ['/components'],
    remedy:
      'Give each component a licence of its own, with the page that shows it; then both ways of counting agree.',
  };
}

/** The types of components that each rule is about. */
const componentsByRule = onceFor(
  (rules: readonly Rule[]) =>
    new Map(rules.map(({ id, check }) => [id, 'components' in check ? check.components : []])),
);

function differingRules({
  conclusion,
  counts,
  earlier,
}: {
  readonly conclusion: Classes;
  readonly counts: (rule: string) => boolean;
  readonly earlier: CheckContext['earlier'];
}): readonly string[] {
  const rules = conclusion.classes.flatMap(({ requires }) => requires.flat());
  return [...new Set(rules)].filter(
    (rule) => counts(rule) !== (earlier.get(rule)?.verdict === 'met'),
  );
}

/** The tool compares the licence field as it was written, so that "Apache 2.0" is not Apache-2.0. */
function toolCounts({ component }: InventoryItem, list: LicenceList): boolean {
  const { licences } = component;
  const hasOwn = licences.some(({ isInherited }) => isInherited !== true);
  return (
    licences.length > 0 &&
    licences.every(({ isInherited, expression, declaredAs }) => {
      if (hasOwn && isInherited === true) return true;
      const written = declaredAs ?? expression;
      return !written.includes(' ') && list.judge(written).verdict === 'accepted';
    })
  );
}

function trimStop(text: string): string {
  return text.replace(/\.$/u, '');
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

import { readAnswer, textOf, yesOrNo } from '../inventory/read-answer.ts';
import { openDistributions } from './open-format.ts';
import type { CheckContext, CheckResult } from './check-result.ts';
import { fixed } from './fixed-result.ts';
import { inWords, quote } from './sentence.ts';

const unsaidAt = (path: string) =>
  fixed({
    verdict: 'undetermined',
    reason: 'Nobody has said whether the good needs a part that is more closed than itself.',
    paths: [path],
    missing: [
      'Whether the good needs a closed part, and which open part can take its place (questions i4.closed and i4.alternatives)',
    ],
  });

const unsaid = { ofGood: unsaidAt('/answers'), ofSoftware: unsaidAt('/software') };

/** Whether the good works without anything closed, or with open parts in the place of the closed ones. */
export function checkPlatformIndependence({ inventory }: CheckContext): CheckResult {
  const dependencies = inventory.record.software?.closedDependencies ?? [];
  const alternatives = readAnswer(inventory, 'i4.alternatives');
  if (dependencies.length > 0) return judgeDependencies({ inventory, dependencies, alternatives });
  const answer = readAnswer(inventory, 'i4.closed');
  const usesClosed = answer === undefined ? undefined : yesOrNo(answer);
  if (answer !== undefined && usesClosed === false) {
    return {
      verdict: 'met',
      reason:
        'The record says that no mandatory part is more closed than the good itself, and names none.',
      evidence: answer.evidence,
      paths: [answer.pointer],
    };
  }
  if (answer !== undefined && usesClosed === true) {
    return alternatives === undefined
      ? {
          verdict: 'undetermined',
          reason:
            'The record says that a mandatory part is closed, but neither which one nor what open part can take its place.',
          evidence: answer.evidence,
          paths: [answer.pointer],
          missing: [
            'Each closed part that the good cannot run without',
            'The open part that can take its place without a significant change',
          ],
        }
      : {
          verdict: 'met',
          reason: `The record says that a mandatory part is closed and names what can take its place: ${quote(textOf(alternatives))}; whether it does so without a significant change, a reviewer decides.`,
          evidence: [...answer.evidence, ...alternatives.evidence],
          paths: [answer.pointer, alternatives.pointer],
          needsHuman: true,
        };
  }
  return withoutAnswer(inventory);
}

function judgeDependencies({
  inventory,
  dependencies,
  alternatives,
}: {
  readonly inventory: CheckContext['inventory'];
  readonly dependencies: NonNullable<
    CheckContext['inventory']['record']['software']
  >['closedDependencies'];
  readonly alternatives: ReturnType<typeof readAnswer>;
}): CheckResult {
  const stuck = dependencies.filter(({ openAlternatives }) => openAlternatives.length === 0);
  const says = readAnswer(inventory, 'i4.closed');
  const contradiction =
    says !== undefined && yesOrNo(says) === false
      ? ', although the record also says that there is none'
      : '';
  if (stuck.length > 0 && alternatives === undefined) {
    return {
      verdict: 'not-met',
      reason: `The good cannot do without closed parts (${inWords(stuck.map(({ name }) => name))}), and no open part is named that can take their place${contradiction}.`,
      paths: ['/software/closedDependencies'],
      remedy: `Name for each closed part (${inWords(stuck.map(({ name }) => name))}) an open one that can take its place without a significant change, or make it optional.`,
    };
  }
  const pairs = dependencies.map(({ name, openAlternatives }) =>
    openAlternatives.length === 0
      ? name
      : `${name} (instead: ${inWords(openAlternatives.map((open) => open.name))})`,
  );
  return {
    verdict: 'met',
    reason: `The good needs closed parts: ${inWords(pairs)}${alternatives === undefined ? '' : `, and the record says: ${quote(textOf(alternatives))}`}; whether the open parts serve without a significant change, a reviewer decides.`,
    evidence: alternatives?.evidence ?? [],
    paths: [
      '/software/closedDependencies',
      ...(alternatives === undefined ? [] : [alternatives.pointer]),
    ],
    needsHuman: true,
  };
}

/** Data and content in an open format force no tool on anybody. */
function withoutAnswer(inventory: CheckContext['inventory']): CheckResult {
  const open = openDistributions(inventory.record);
  if (!inventory.kinds.has('software') && !inventory.kinds.has('model') && open.length > 0) {
    return {
      verdict: 'met',
      reason: `It is given out in ${inWords(open.map(({ format }) => format))}, which free programs read.`,
      paths: open.map(({ pointer }) => pointer),
    };
  }
  return inventory.record.software === undefined ? unsaid.ofGood : unsaid.ofSoftware;
}

import type { CheckContext, CheckResult } from './check-result.ts';
import { fixed } from './fixed-result.ts';
import { inWords } from './sentence.ts';

const noSource = fixed({
  verdict: 'undetermined',
  reason: 'The record names no source of the training data.',
  paths: ['/model'],
  missing: [
    'The list of all public training data and where to get them',
    'The list of training data that third parties give out, also for a fee',
    'A description of the training data that cannot be shared',
  ],
});

/** Whether the sources of the training data are named: as goods, by name, or in a data card. */
export function checkTrainingSources({ inventory }: CheckContext): CheckResult {
  const named = (inventory.record.model?.trainingDatasets ?? []).flatMap(
    ({ name, good }) => name ?? good ?? [],
  );
  const items = inventory.itemsByType.get('training-datasets') ?? [];
  const released = items.filter(
    ({ component }) =>
      component.availability === 'released' || component.availability === 'partly-released',
  );
  const cards = (inventory.itemsByType.get('data-card') ?? []).filter(
    ({ component }) => component.availability === 'released',
  );
  if (named.length > 0 || released.length > 0) {
    return {
      verdict: 'met',
      reason: `The sources of the training data are named: ${inWords([...new Set([...named, ...released.map(({ label }) => label)])].toSorted())}; whether the list is complete, and which parts are public, obtainable or not shareable, people decide.`,
      evidence: released.flatMap(({ component }) => component.evidence),
      paths: [
        ...(named.length > 0 ? ['/model/trainingDatasets'] : []),
        ...released.map(({ pointer }) => pointer),
      ],
      needsHuman: true,
    };
  }
  if (cards.length > 0) {
    return {
      verdict: 'met',
      reason:
        'A data card is released; whether it lists all sources of the training data, people decide.',
      paths: cards.map(({ pointer }) => pointer),
      needsHuman: true,
    };
  }
  const withheld = items.filter(
    ({ component }) =>
      component.availability === 'undisclosed' || component.availability === 'withdrawn',
  );
  return withheld.length > 0
    ? {
        verdict: 'not-met',
        reason: 'The training data are kept back, and none of their sources is named.',
        paths: withheld.map(({ pointer }) => pointer),
      }
    : noSource;
}

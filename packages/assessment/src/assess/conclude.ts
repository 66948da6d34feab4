import type { Assessment, Finding } from '@commonhold/schemas/assessment';
import type { Inventory } from '../inventory/inventory.ts';
import { distinct, inWords } from '../check/sentence.ts';
import type { StandardEdition } from '../standard/standards.ts';

type Result = Pick<Assessment, 'outcome' | 'verdict' | 'summary' | 'score'>;

/** Makes a result of the findings. Only blockers and majors decide; nothing outweighs a rule that is not met. */
export function conclude(
  edition: StandardEdition,
  findings: readonly Finding[],
  inventory: Inventory,
): Result {
  const { conclusion } = edition.file;
  switch (conclusion.kind) {
    case 'all-requirements':
      return withReference(allRequirements(edition, findings, inventory), inventory);
  }
}

/** A closed system recorded for comparison is never presented as a public good, whatever its findings. */
function withReference(result: Result, { record }: Inventory): Result {
  return record.listing === 'reference'
    ? {
        ...result,
        summary: `Recorded only for comparison, not put forward as a public good. ${result.summary}`,
      }
    : result;
}

function allRequirements(
  { file }: StandardEdition,
  findings: readonly Finding[],
  { name }: Inventory,
): Result {
  const required = findings.filter(
    ({ severity }) => severity === 'blocker' || severity === 'major',
  );
  const failed = indicatorsOf(required, 'not-met');
  const open = indicatorsOf(required, 'undetermined').filter((id) => !failed.includes(id));
  const human = distinct(
    required
      .filter(({ verdict, needsHuman }) => verdict === 'met' && needsHuman === true)
      .map(({ indicator }) => indicator),
  );
  const standard = `${file.title} ${file.version}`;
  if (failed.length > 0) {
    return {
      outcome: 'not-met',
      verdict: 'not-met',
      summary: `${name} does not meet ${standard}: ${indicatorWords(failed)} not met${open.length === 0 ? '' : `, ${indicatorWords(open)} undetermined`}.`,
    };
  }
  if (open.length > 0) {
    return {
      outcome: 'undetermined',
      verdict: 'undetermined',
      summary: `Whether ${name} meets ${standard} is undetermined: information is missing on ${indicatorWords(open)}.`,
    };
  }
  return {
    outcome: 'met',
    verdict: 'met',
    summary: `On its public record ${name} meets every requirement of ${standard}${human.length === 0 ? '' : `; on ${indicatorWords(human)} the owner’s statements still await a reviewer`}.`,
  };
}

function indicatorsOf(
  findings: readonly Finding[],
  verdict: Finding['verdict'],
): readonly string[] {
  return distinct(
    findings.filter((finding) => finding.verdict === verdict).map(({ indicator }) => indicator),
  );
}

function indicatorWords(ids: readonly string[]): string {
  return `${ids.length === 1 ? 'indicator' : 'indicators'} ${inWords(ids, 20)}`;
}

import type { Conclusion } from './conclude.ts';
import { decisive, indicatorWords, indicatorsWith } from './ground.ts';
import type { Ground } from './ground.ts';

/** Met only if every decisive rule is met or does not apply; nothing outweighs a rule that is not met. */
export function concludeRequirements({ edition, inventory, findings }: Ground): Conclusion {
  const required = decisive(findings);
  const failed = indicatorsWith(required, 'not-met');
  const open = indicatorsWith(required, 'undetermined').filter((id) => !failed.includes(id));
  const standard = `${edition.file.title} ${edition.file.version}`;
  const { name } = inventory;
  if (failed.length > 0) {
    return {
      outcome: 'not-met',
      verdict: 'not-met',
      summary: `${name} does not meet the ${standard}: ${indicatorWords(edition, failed)} not met${open.length === 0 ? '' : `, ${indicatorWords(edition, open)} undetermined`}.`,
    };
  }
  if (open.length > 0) {
    return {
      outcome: 'undetermined',
      verdict: 'undetermined',
      summary: `Whether ${name} meets the ${standard} is undetermined: information is missing on ${indicatorWords(edition, open)}.`,
    };
  }
  const human = indicatorsWith(
    required.filter(({ needsHuman }) => needsHuman === true),
    'met',
  );
  return {
    outcome: 'met',
    verdict: 'met',
    summary: `On its public record ${name} meets every requirement of the ${standard}${human.length === 0 ? '' : `; what is said on ${indicatorWords(edition, human)} still awaits a reviewer`}.`,
  };
}

import type { Conclusion } from './conclude.ts';
import { concludeRequirements } from './conclude-requirements.ts';
import { decisive, indicatorWords, indicatorsWith } from './ground.ts';
import type { Ground } from './ground.ts';

/**
 * As for requirements, with one result more: where everything is there and only licences stand in the way,
 * a change of licence would do.
 */
export function concludeDefinition(ground: Ground): Conclusion {
  const required = decisive(ground.findings);
  const failed = required.filter(({ verdict }) => verdict === 'not-met');
  const needsLicence =
    failed.length > 0 &&
    failed.every(({ rule }) => ground.results.get(rule)?.isOnlyLicence === true) &&
    required.every(({ verdict }) => verdict !== 'undetermined');
  if (!needsLicence) return concludeRequirements(ground);
  const { title, version } = ground.edition.file;
  return {
    outcome: 'not-met',
    verdict: 'licence-change-needed',
    summary: `${ground.inventory.name} does not meet the ${title} ${version}, and would after a change of licence: everything is released, but ${indicatorWords(indicatorsWith(required, 'not-met'))} fails on its terms.`,
  };
}

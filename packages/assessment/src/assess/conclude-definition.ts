import type { Finding } from '@commonhold/schemas/assessment';
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
  const open = required.filter(({ verdict }) => verdict === 'undetermined');
  const isOnlyLicence = ({ rule }: Finding) => ground.results.get(rule)?.isOnlyLicence === true;
  if (failed.length === 0 || !failed.every(isOnlyLicence) || !open.every(isOnlyLicence)) {
    return concludeRequirements(ground);
  }
  const { edition, inventory } = ground;
  const { title, version } = edition.file;
  const parts = (verdict: Finding['verdict']) =>
    indicatorWords(edition, indicatorsWith(required, verdict));
  return {
    outcome: 'not-met',
    verdict: 'licence-change-needed',
    summary: `${inventory.name} does not meet the ${title} ${version}, and would after a change of licence: all parts are released, and only terms stand in the way, on ${parts('not-met')}${open.length === 0 ? '' : ` (not known yet: those on ${parts('undetermined')})`}.`,
  };
}

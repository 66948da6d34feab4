import type { Assessment, Finding } from '@commonhold/schemas/assessment';
import type { CollectedEvidence } from '@commonhold/schemas/evidence';
import type { CheckResult, ResultsByRule } from '../check/check-result.ts';
import { sha256Of } from '../digest/sha256.ts';
import type { Inventory } from '../inventory/inventory.ts';
import type { StandardEdition } from '../standard/standards.ts';
import { conclude } from './conclude.ts';
import { engineVersion } from './engine-version.ts';
import { withReplies } from './replies-to.ts';
import { rulesFor } from './rules-for.ts';

/** What an assessment names besides the standard. */
interface EditionSubject {
  readonly recordSha256: string;
  /** What was found on the web; for standards that are about that. */
  readonly collected?: CollectedEvidence | undefined;
}

/** Assesses one record against one version of one standard. */
export function assessEdition(
  edition: StandardEdition,
  inventory: Inventory,
  { recordSha256, collected }: EditionSubject,
): Assessment {
  const { rules, places } = rulesFor(edition, inventory);
  const results: CheckResult[] = [];
  const resultsByRule: ResultsByRule = { get: (id) => results[places.get(id) ?? -1] };
  const { replies } = inventory.record;
  const findings: Finding[] = [];
  for (const { rule, run, findingOf } of rules) {
    const result = run({ edition, rule, inventory, earlier: resultsByRule, collected });
    results.push(result);
    const finding = findingOf(result);
    findings.push(replies === undefined ? finding : withReplies(finding, replies));
  }
  return {
    standard: edition.file.id,
    version: edition.file.version,
    title: edition.file.title,
    standardSha256: edition.sha256,
    recordSha256,
    ...(collected === undefined ? {} : { collectedSha256: sha256Of(collected) }),
    engineVersion,
    ...conclude({ edition, inventory, findings, results: resultsByRule }),
    findings,
  };
}

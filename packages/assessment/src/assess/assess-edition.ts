import type { Assessment, Finding } from '@commonhold/schemas/assessment';
import type { CollectedEvidence } from '@commonhold/schemas/evidence';
import type { CheckResult } from '../check/check-result.ts';
import { runCheck } from '../check/run-check.ts';
import { sha256Of } from '../digest/sha256.ts';
import type { Inventory } from '../inventory/inventory.ts';
import type { StandardEdition } from '../standard/standards.ts';
import { conclude } from './conclude.ts';
import { engineVersion } from './engine-version.ts';
import { findingOf } from './finding-of.ts';
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
  const earlier = new Map<string, CheckResult>();
  const { replies } = inventory.record;
  const findings: Finding[] = [];
  for (const rule of rulesFor(edition, inventory)) {
    const result = runCheck({ edition, rule, inventory, earlier, collected });
    earlier.set(rule.id, result);
    const finding = findingOf(rule, result);
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
    ...conclude({ edition, inventory, findings, results: earlier }),
    findings,
  };
}

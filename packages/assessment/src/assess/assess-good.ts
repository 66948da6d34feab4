import type { Assessment } from '@commonhold/schemas/assessment';
import type { CollectedEvidence } from '@commonhold/schemas/evidence';
import type { GoodRecord } from '@commonhold/schemas/good';
import { sha256Of } from '../digest/sha256.ts';
import { takeInventory } from '../inventory/inventory.ts';
import type { Inventory } from '../inventory/inventory.ts';
import type { StandardEdition, Standards } from '../standard/standards.ts';
import { assessEdition } from './assess-edition.ts';

/**
 * Assesses a record against every standard in force that applies to it, each for itself and all from one
 * inventory. The same standards and the same record give the same bytes: no clock, no chance, no network.
 * `recordSha256` spares the digest where the revision has it.
 */
export function assessGood(
  standards: Standards,
  record: GoodRecord,
  recordSha256: string = digestOfRecord(record),
): readonly Assessment[] {
  const inventory = takeInventory(record);
  return standards.current
    .filter((edition) => applies(edition, inventory))
    .map((edition) => assessEdition(edition, inventory, { recordSha256 }));
}

/**
 * Assesses a record by every optional profile that is for its kinds, also where it answers none of the
 * profile’s questions. Apart from the other assessments: a hundred findings of "nobody has said" for each
 * model are worked out when somebody asks, and neither kept nor counted.
 */
export function assessOptionalProfiles(
  standards: Standards,
  record: GoodRecord,
  recordSha256: string = digestOfRecord(record),
): readonly Assessment[] {
  const inventory = takeInventory(record);
  return standards.current
    .filter(
      ({ file }) =>
        file.optIn !== undefined && file.kinds.some((kind) => inventory.kinds.has(kind)),
    )
    .map((edition) => assessEdition(edition, inventory, { recordSha256 }));
}

/** What may be known besides a record. */
export interface Known {
  /** Spares the digest where the revision has it. */
  readonly recordSha256?: string;
  readonly collected?: CollectedEvidence | undefined;
}

/**
 * Holds what a record claims against what was found on the web. Apart from the other assessments, because it
 * hangs on more than the record: it names the digest of what was found, and the same two give the same bytes.
 * Nothing where nothing was looked for.
 */
export function assessCollected(
  standards: Standards,
  record: GoodRecord,
  { recordSha256 = digestOfRecord(record), collected }: Known,
): readonly Assessment[] {
  if (collected === undefined || Object.values(collected).every(({ length }) => length === 0)) {
    return [];
  }
  const inventory = takeInventory(record);
  return standards.current
    .filter(
      ({ file }) =>
        file.needsCollected === true && file.kinds.some((kind) => inventory.kinds.has(kind)),
    )
    .map((edition) => assessEdition(edition, inventory, { recordSha256, collected }));
}

/** Assesses a record against one version of one standard, whether or not it is in force or applies. */
export function assessAgainst(
  edition: StandardEdition,
  record: GoodRecord,
  { recordSha256 = digestOfRecord(record), collected }: Known = {},
): Assessment {
  return assessEdition(edition, takeInventory(record), { recordSha256, collected });
}

/** SHA-256 of a record in canonical JSON (RFC 8785). */
export function digestOfRecord(record: GoodRecord): string {
  return sha256Of(record);
}

function applies({ file }: StandardEdition, { kinds, record }: Inventory): boolean {
  const { optIn } = file;
  return (
    file.needsCollected !== true &&
    file.kinds.some((kind) => kinds.has(kind)) &&
    (optIn === undefined || record.answers.some(({ question }) => question.startsWith(optIn)))
  );
}

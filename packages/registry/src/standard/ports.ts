import type { StandardDescription, StandardSummary } from '@commonhold/schemas/assessment';
import type { LicenceAnswer } from '@commonhold/schemas/licence';

/** The standards and licences that the program was started with. */
export interface StandardCatalogue {
  /** Current versions first, then by id and version. */
  list(): readonly StandardSummary[];
  /** Without a version, the current one. */
  get(id: string, version?: string): StandardDescription | undefined;
  /** What each licence of an SPDX expression allows, or `undefined` where the text is not one. */
  licence(expression: string): LicenceAnswer | undefined;
}

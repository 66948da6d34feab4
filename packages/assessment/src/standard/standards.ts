import type { LicenceList } from '../licence/licence-list.ts';
import type { QuestionnaireFile } from './questionnaire.ts';
import type { Rule } from './rule.ts';
import type { LicenceKnowledge } from './licence-knowledge.ts';
import type { LicenceListFile } from './licence-lists.ts';
import type { WordFinder } from './word-finder.ts';
import type { Indicator, OverlayFile, StandardFile } from './standard-file.ts';

/** One version of one standard, with everything that belongs to it. */
export interface StandardEdition {
  readonly file: StandardFile;
  readonly overlays: readonly OverlayFile[];
  readonly questionnaire?: QuestionnaireFile;
  readonly lists: readonly LicenceListFile[];
  /** SHA-256 of the edition's files and of the shared files it uses, in canonical JSON. */
  readonly sha256: string;
  /** All rules, those of the overlays included, in the order of the indicators. */
  readonly rules: readonly Rule[];
  readonly indicators: readonly Indicator[];
  readonly listsById: ReadonlyMap<string, LicenceList>;
  /** For each rule that asks for names of a reference list, what finds them. */
  readonly findersByRule: ReadonlyMap<string, WordFinder>;
  readonly licenceIds: LicenceIds;
  readonly licences: LicenceKnowledge;
}

/** The ids of the SPDX licence list and of the licences known beyond it; and those that SPDX has deprecated. */
export interface LicenceIds {
  readonly knownIds: ReadonlySet<string>;
  readonly deprecatedIds: ReadonlySet<string>;
  /** The ids that an expression names. */
  readonly idsIn: (expression: string) => readonly string[];
}

/** Everything that assessments are made against. Made once, by `prepareStandards`, and never changed. */
export interface Standards {
  /** All versions of all standards, by id and then by date of issue. */
  readonly editions: readonly StandardEdition[];
  /** The versions in force, in the order in which assessments are given. */
  readonly current: readonly StandardEdition[];
  readonly licences: LicenceKnowledge;
  /** Every licence that lets anybody use, study, change and share for any purpose. */
  readonly openLicences: LicenceList;
  /** The licences that the Open Source Initiative has approved. */
  readonly osiLicences: LicenceList;
}

/** A version of a standard, or `undefined` where it is not known. Without a version: the one in force. */
export function findEdition(
  standards: Standards,
  id: string,
  version?: string,
): StandardEdition | undefined {
  return version === undefined
    ? standards.current.find(({ file }) => file.id === id)
    : standards.editions.find(({ file }) => file.id === id && file.version === version);
}

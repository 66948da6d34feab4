export { Check, Rule } from './rule.ts';
export { LicenceListFile, LicenceListsFile } from './licence-lists.ts';
export { Question, QuestionnaireFile, answerTypes } from './questionnaire.ts';
export {
  Conclusion,
  Indicator,
  OverlayFile,
  StandardFile,
  StandardSource,
} from './standard-file.ts';
export { BeyondSpdxFile, ClausesFile, CompatibilityFile, SpdxFile } from './licence-data.ts';
export { knowLicences } from './licence-knowledge.ts';
export type { LicenceFiles, LicenceKnowledge } from './licence-knowledge.ts';
export { findEdition } from './standards.ts';
export type { LicenceIds, StandardEdition, Standards } from './standards.ts';
export { prepareStandards } from './prepare-standards.ts';
export type { EditionFiles, StandardFiles } from './prepare-standards.ts';

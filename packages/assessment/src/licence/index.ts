export { createLicenceReader, licenceAnswer } from './create-licence-reader.ts';
export type { LicenceReader } from './create-licence-reader.ts';
export { createLicenceList } from './licence-list.ts';
export type { LicenceList, ListJudgement } from './licence-list.ts';
export { licenceIdsOf, parseExpression } from './parse-expression.ts';
export type { LicenceTree } from './parse-expression.ts';

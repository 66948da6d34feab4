export { licenceIdsOf, parseExpression } from './parse-expression.ts';
export type { LicenceTree } from './parse-expression.ts';
export { createLicenceList } from './licence-list.ts';
export type { LicenceList, ListJudgement } from './licence-list.ts';

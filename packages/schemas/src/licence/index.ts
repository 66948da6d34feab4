export { LicenceExpression, specialLicenceIds } from './licence-expression.ts';
export { LicenceStatement } from './licence.ts';
export { LicenceAnswer, Permission, permissions } from './licence-answer.ts';

export { LicenceExpression, LicenceStatement, specialLicenceIds } from './licence.ts';
export { LicenceAnswer, Permission, permissions } from './licence-answer.ts';

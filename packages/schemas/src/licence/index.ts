export { LicenceExpression, LicenceStatement, specialLicenceIds } from './licence.ts';

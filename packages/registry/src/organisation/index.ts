export { normaliseName } from './normalise-name.ts';
export type { OrganisationPage, OrganisationStore } from './ports.ts';

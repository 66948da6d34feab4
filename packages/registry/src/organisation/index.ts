export type { OrganisationPage, OrganisationStore } from './ports.ts';

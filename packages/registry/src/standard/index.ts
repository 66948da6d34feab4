export type { StandardCatalogue } from './ports.ts';

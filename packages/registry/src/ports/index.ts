export { DatabaseUnavailableError } from './ports.ts';
export type { Clock, Ids, Stores, UnitOfWork } from './ports.ts';

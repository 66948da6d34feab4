export type { Database, OpenDatabaseError, OpenOptions } from './database.ts';
export { openDatabase } from './open-database.ts';
export type { Tables } from '../tables/tables.ts';

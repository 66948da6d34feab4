export { cursorOf, fromCursor, toCursor } from './cursor.ts';
export type { Assessor, WriteDeps } from './deps.ts';
export { DatabaseUnavailableError } from './ports.ts';
export type { Clock, Ids, Stores, UnitOfWork } from './ports.ts';

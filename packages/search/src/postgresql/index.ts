export { createPostgresqlSearch } from './postgresql-search.ts';
export type { PostgresqlSearch } from './postgresql-search.ts';

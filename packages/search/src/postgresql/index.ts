export { createPostgresqlSearch } from './postgresql-search.ts';

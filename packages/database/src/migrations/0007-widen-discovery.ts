/**
 * What goods can be found by besides what `0002-create-discovery` and `0004-split-discovery` hold: the facet `verdict`, what
 * each standard says, such as `osaid:met`; and `discovery_facets.memory_bytes`, as in the document.
 */
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

export const widenDiscovery: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`insert into discovery_facet (number, name) values (18, 'verdict')`.execute(db);
    await sql`alter table discovery_facets add column memory_bytes bigint`.execute(db);
  },
};

/** `link_check`: the newest look at each address that a record gives, with its date. Pages show it, so it counts as a change. */
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

export const keepLinkChecks: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`
      create table link_check (
        url text collate "C" primary key,
        checked_at timestamptz not null,
        result json not null
      )`.execute(db);
    await sql`
      create constraint trigger raise_registry_version
      after insert or update or delete on link_check
      deferrable initially deferred
      for each row execute function raise_registry_version()`.execute(db);
  },
};

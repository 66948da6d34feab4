/** One number that every committed write raises, so that readers know at a glance whether anything changed. */
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

export const countChanges: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`
      create table registry_version (
        only_row boolean primary key default true check (only_row),
        number bigint not null
      )
    `.execute(db);
    await sql`insert into registry_version (number) values (1)`.execute(db);
    await sql`
      create function raise_registry_version() returns trigger language plpgsql as $$
      begin
        update registry_version set number = number + 1;
        return null;
      end
      $$
    `.execute(db);
    for (const table of ['good', 'organisation', 'assessment']) {
      // Deferred to the commit: by then every other lock is held, so that two writers cannot wait for each other.
      await sql`
        create constraint trigger raise_registry_version
        after insert or update or delete on ${sql.table(table)}
        deferrable initially deferred
        for each row execute function raise_registry_version()
      `.execute(db);
    }
  },
};

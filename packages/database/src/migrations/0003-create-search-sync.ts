/**
 * What keeps a search server in step with the database.
 *
 * `outbox` gains two states: a row with `parked_at` was refused by the server and waits for an operator; a row with
 * `done_at` was sent while the index was being rebuilt, and is kept until the new index has it too.
 * `lease`: who may do what only one process may do at a time, until when. Rows, not advisory locks: all connections of
 * the embedded database share one session, in which an advisory lock excludes nobody.
 * `search_index`: one row for each index, with what is known of it.
 */
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

type Db = Kysely<unknown>;

export const createSearchSync: Migration = {
  async up(db: Db) {
    await sql`
      alter table outbox
        add column parked_at timestamptz,
        add column done_at timestamptz`.execute(db);
    await sql`
      create index outbox_pending on outbox (seq)
      where parked_at is null and done_at is null`.execute(db);
    await sql`create index outbox_parked on outbox (good_id) where parked_at is not null`.execute(
      db,
    );
    await sql`create index outbox_done on outbox (seq) where done_at is not null`.execute(db);
    await sql`
      create table lease (
        name text primary key,
        holder text not null,
        expires_at timestamptz not null
      )`.execute(db);
    await sql`
      create table search_index (
        name text primary key,
        rebuild_wanted_at timestamptz,
        rebuilt_at timestamptz,
        swept_at timestamptz,
        sweep json
      )`.execute(db);
  },
};

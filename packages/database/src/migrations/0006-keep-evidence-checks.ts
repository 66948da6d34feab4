/**
 * `evidence_check`: the newest look of each kind at each address, with its date. Pages show it, so it counts as a
 * change. It takes over what `link_check` holds; that table stays for processes of the version before, and nothing
 * reads it any more.
 */
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

export const keepEvidenceChecks: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`
      create table evidence_check (
        kind text collate "C" not null,
        url text collate "C" not null,
        checked_at timestamptz not null,
        result json not null,
        primary key (url, kind)
      )`.execute(db);
    await sql`
      insert into evidence_check (kind, url, checked_at, result)
      select 'link', url, checked_at, (result::jsonb || '{"kind": "link"}')::json
      from link_check`.execute(db);
    await sql`
      create constraint trigger raise_registry_version
      after insert or update or delete on evidence_check
      deferrable initially deferred
      for each row execute function raise_registry_version()`.execute(db);
  },
};

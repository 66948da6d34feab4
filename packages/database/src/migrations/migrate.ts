import { type Result, err, ok } from '@commonhold/schemas/result';
import type { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { reasonOf } from '../open/reason-of.ts';
import type { Tables } from '../tables/tables.ts';
import { migrations } from './migrations.ts';

export type MigrateError =
  | { readonly kind: 'schema-too-new'; readonly migration: string }
  | { readonly kind: 'migration-failed'; readonly migration: string; readonly reason: string };

/**
 * Brings the tables up to date, all steps in one transaction under an advisory lock, so that several processes
 * may start at once on one server.
 */
export async function migrate(db: Kysely<Tables>): Promise<Result<void, MigrateError>> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve(migrations) },
  });
  const { error, results } = await migrator.migrateToLatest();
  if (error === undefined) return ok(undefined);
  const reason = reasonOf(error);
  const unknown = /previously executed migration (\S+) is missing/u.exec(reason)?.[1];
  if (unknown !== undefined) return err({ kind: 'schema-too-new', migration: unknown });
  const failed = results?.find(({ status }) => status === 'Error')?.migrationName;
  return err({ kind: 'migration-failed', migration: failed ?? 'preparation', reason });
}

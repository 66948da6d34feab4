import type { GoodStore } from '@commonhold/registry/good';
import type { Good, GoodId, GoodRecord, Revision, Slug } from '@commonhold/schemas/good';
import { err, ok } from '@commonhold/schemas/result';
import type { Kysely } from 'kysely';
import type { Tables } from '../tables/tables.ts';

type Db = Kysely<Tables>;

/** The part of the store that changes goods. Nothing is written where an error is returned. */
export function createGoodWriter(
  db: Db,
): Pick<GoodStore, 'insert' | 'append' | 'rename' | 'setStatus'> {
  return {
    async insert(good) {
      const { id, slug } = good;
      if ((await currentRevision(db, id)) !== undefined) return err({ kind: 'id-taken', id });
      if (!(await takeSlug(db, { id, slug, since: good.createdAt }))) {
        return err({ kind: 'slug-taken', slug });
      }
      if (!(await insertGood(db, good))) {
        await db.deleteFrom('good_slug').where('slug', '=', slug).execute();
        return err({ kind: 'id-taken', id });
      }
      await insertRevision(db, good.revision);
      return ok(undefined);
    },

    async append(revision) {
      const { goodId, number } = revision;
      const current = await currentRevision(db, goodId);
      if (current === undefined) return err({ kind: 'unknown-good', id: goodId });
      if (number !== current + 1) {
        return err({ kind: 'stale-revision', id: goodId, currentRevision: current });
      }
      await insertRevision(db, revision);
      await db
        .updateTable('good')
        .set({ ...summary(revision), updated_at: new Date(revision.createdAt) })
        .where('id', '=', goodId)
        .execute();
      return ok(undefined);
    },

    async rename(id, slug, at) {
      if ((await currentRevision(db, id)) === undefined) return err({ kind: 'unknown-good', id });
      if (!(await takeSlug(db, { id, slug, since: at.toISOString() }))) {
        return err({ kind: 'slug-taken', slug });
      }
      await db.updateTable('good').set({ slug, updated_at: at }).where('id', '=', id).execute();
      return ok(undefined);
    },

    async setStatus(id, status, at) {
      if ((await currentRevision(db, id)) === undefined) return err({ kind: 'unknown-good', id });
      const isWithdrawn = status.kind === 'withdrawn';
      await db
        .updateTable('good')
        .set({
          withdrawn_at: isWithdrawn ? new Date(status.at) : null,
          withdrawn_reason: isWithdrawn ? status.reason : null,
          updated_at: at,
        })
        .where('id', '=', id)
        .execute();
      return ok(undefined);
    },
  };
}

/** Number of the newest revision. The good stays locked until the transaction ends, so that changes of it queue up. */
async function currentRevision(db: Db, id: GoodId): Promise<number | undefined> {
  const row = await db
    .selectFrom('good')
    .select('revision')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row?.revision;
}

/** @returns false where the slug belongs, or once belonged, to another good. */
async function takeSlug(
  db: Db,
  wanted: { readonly id: GoodId; readonly slug: Slug; readonly since: string },
): Promise<boolean> {
  const { id, slug, since } = wanted;
  await db
    .insertInto('good_slug')
    .values({ slug, good_id: id, since: new Date(since) })
    .onConflict((conflict) => conflict.column('slug').doNothing())
    .execute();
  const owner = await db
    .selectFrom('good_slug')
    .select('good_id')
    .where('slug', '=', slug)
    .executeTakeFirst();
  return owner?.good_id === id;
}

async function insertGood(db: Db, good: Good): Promise<boolean> {
  const { id, slug, status, createdAt, updatedAt, revision } = good;
  const isWithdrawn = status.kind === 'withdrawn';
  const inserted = await db
    .insertInto('good')
    .values({
      id,
      slug,
      ...summary(revision),
      withdrawn_at: isWithdrawn ? new Date(status.at) : null,
      withdrawn_reason: isWithdrawn ? status.reason : null,
      created_at: new Date(createdAt),
      updated_at: new Date(updatedAt),
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  return inserted !== undefined;
}

function summary({ number, record }: Revision) {
  return {
    revision: number,
    kinds: record.kinds,
    listing: record.listing,
    name: JSON.stringify(record.name),
    organisations: organisationsOf(record),
  };
}

/** The slugs of the organisations that a record names as agents. */
function organisationsOf(record: GoodRecord): readonly string[] {
  const slugs = record.agents.flatMap(({ organisation }) =>
    organisation === undefined ? [] : [organisation],
  );
  return [...new Set(slugs)];
}

async function insertRevision(db: Db, revision: Revision): Promise<void> {
  const { goodId, number, record, sha256, author, reason, createdAt } = revision;
  await db
    .insertInto('revision')
    .values({
      good_id: goodId,
      number,
      record: JSON.stringify(record),
      sha256,
      author: JSON.stringify(author),
      reason,
      created_at: new Date(createdAt),
    })
    .execute();
  await replaceIdentifiers(db, goodId, record);
}

async function replaceIdentifiers(db: Db, goodId: GoodId, record: GoodRecord): Promise<void> {
  await db.deleteFrom('good_identifier').where('good_id', '=', goodId).execute();
  if (record.identifiers.length === 0) return;
  await db
    .insertInto('good_identifier')
    .values(record.identifiers.map(({ scheme, value }) => ({ scheme, value, good_id: goodId })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

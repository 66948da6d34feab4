import { isDeepStrictEqual } from 'node:util';
import { type OrganisationStore, normaliseName } from '@commonhold/registry/organisation';
import { Slug } from '@commonhold/schemas/good';
import { Organisation } from '@commonhold/schemas/organisation';
import { fromCursor, toCursor } from '@commonhold/registry/ports';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { Tables } from '../tables/tables.ts';

type Db = Kysely<Tables>;

const Row = z.object({ record: Organisation }).transform(({ record }) => record);

export function createOrganisationStore(db: Db): OrganisationStore {
  const bySlug: OrganisationStore['bySlug'] = async (slug) => {
    const row = await db
      .selectFrom('organisation')
      .select('record')
      .where('slug', '=', slug)
      .executeTakeFirst();
    return row === undefined ? undefined : Row.parse(row);
  };

  return {
    bySlug,
    ...createOrganisationLists(db),

    async byName(normalisedName) {
      const row = await db
        .selectFrom('organisation_name')
        .innerJoin('organisation', 'organisation.slug', 'organisation_name.slug')
        .select('organisation.record')
        .where('organisation_name.name', '=', normalisedName)
        .orderBy('organisation_name.slug')
        .limit(1)
        .executeTakeFirst();
      return row === undefined ? undefined : Row.parse(row);
    },

    async put(organisation) {
      const stored = await bySlug(organisation.slug);
      const record = JSON.stringify(organisation);
      if (
        stored !== undefined &&
        isDeepStrictEqual(stored, Organisation.parse(JSON.parse(record)))
      ) {
        return 'unchanged';
      }
      await db
        .insertInto('organisation')
        .values({ slug: organisation.slug, record })
        .onConflict((conflict) =>
          conflict.column('slug').doUpdateSet({ record, updated_at: new Date() }),
        )
        .execute();
      await replaceNames(db, organisation);
      return stored === undefined ? 'created' : 'updated';
    },
  };
}

function createOrganisationLists(db: Db): Pick<OrganisationStore, 'list' | 'count'> {
  return {
    async list({ cursor, limit }) {
      const after = cursor === undefined ? undefined : fromCursor(cursor, Slug);
      // A cursor that no page gave leads nowhere, rather than back to the beginning.
      if (cursor !== undefined && after === undefined) return { items: [] };
      let query = db
        .selectFrom('organisation')
        .select('record')
        .orderBy('slug')
        .limit(limit + 1);
      if (after !== undefined) query = query.where('slug', '>', after);
      const rows = await query.execute();
      const items = rows.slice(0, limit).map((row) => Row.parse(row));
      const last = items.at(-1);
      return rows.length > limit && last !== undefined
        ? { items, nextCursor: toCursor(last.slug) }
        : { items };
    },

    async count() {
      const row = await db
        .selectFrom('organisation')
        .select(({ fn }) => fn.countAll<string>().as('organisations'))
        .executeTakeFirstOrThrow();
      return Number(row.organisations);
    },
  };
}

async function replaceNames(db: Db, { slug, name, aliases }: Organisation): Promise<void> {
  const names = new Set([...Object.values(name), ...aliases].map(normaliseName));
  names.delete('');
  await db.deleteFrom('organisation_name').where('slug', '=', slug).execute();
  if (names.size === 0) return;
  await db
    .insertInto('organisation_name')
    .values([...names].map((normalised) => ({ name: normalised, slug })))
    .execute();
}

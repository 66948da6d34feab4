import type { GoodStore } from '@commonhold/registry/good';
import { fromCursor, toCursor } from '@commonhold/registry/ports';
import { GoodId, Slug } from '@commonhold/schemas/good';
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../tables/tables.ts';
import { createGoodWriter } from './good-writer.ts';
import { parseGood, parseRevision, parseRevisionSummary, parseSummary } from './good-rows.ts';

const goodsOfOrganisationMax = 500;

const summaryColumns = [
  'id',
  'slug',
  'kinds',
  'listing',
  'name',
  'revision',
  'withdrawn_at',
  'withdrawn_reason',
  'created_at',
  'updated_at',
] as const;

export function createGoodStore(db: Kysely<Tables>): GoodStore {
  const byId: GoodStore['byId'] = async (id) => {
    const row = await db
      .selectFrom('good')
      .innerJoin('revision', (join) =>
        join
          .onRef('revision.good_id', '=', 'good.id')
          .onRef('revision.number', '=', 'good.revision'),
      )
      .select(['good.id', 'good.slug', 'good.withdrawn_at', 'good.withdrawn_reason'])
      .select(['good.created_at', 'good.updated_at', 'revision.created_at as revised_at'])
      .select(['revision.number', 'revision.record', 'revision.sha256', 'revision.author'])
      .select('revision.reason')
      .where('good.id', '=', id)
      .executeTakeFirst();
    if (row === undefined) return undefined;
    const { number, record, sha256, author, reason, revised_at, ...good } = row;
    const revision = {
      good_id: id,
      number,
      record,
      sha256,
      author,
      reason,
      created_at: revised_at,
    };
    return parseGood({ ...good, revision });
  };

  return {
    byId,
    ...createGoodWriter(db),
    ...createGoodLists(db),
    ...createRevisionReads(db),

    async bySlug(slug) {
      const found = await db
        .selectFrom('good_slug')
        .innerJoin('good', 'good.id', 'good_slug.good_id')
        .select(['good.id', 'good.slug'])
        .where('good_slug.slug', '=', slug)
        .executeTakeFirst();
      if (found === undefined) return undefined;
      if (found.slug !== slug) return { kind: 'moved', slug: Slug.parse(found.slug) };
      const good = await byId(GoodId.parse(found.id));
      return good === undefined ? undefined : { kind: 'current', good };
    },

    async byIdentifier({ scheme, value }) {
      const found = await db
        .selectFrom('good_identifier')
        .select('good_id')
        .where('scheme', '=', scheme)
        .where('value', '=', value)
        .orderBy('good_id')
        .limit(1)
        .executeTakeFirst();
      return found === undefined ? undefined : byId(GoodId.parse(found.good_id));
    },
  };
}

function createRevisionReads(db: Kysely<Tables>): Pick<GoodStore, 'revision' | 'revisions'> {
  return {
    async revision(id, number) {
      const row = await db
        .selectFrom('revision')
        .selectAll()
        .where('good_id', '=', id)
        .where('number', '=', number)
        .executeTakeFirst();
      return row === undefined ? undefined : parseRevision(row);
    },

    async revisions(id) {
      const rows = await db
        .selectFrom('revision')
        .select(['good_id', 'number', 'sha256', 'author', 'reason', 'created_at'])
        .where('good_id', '=', id)
        .orderBy('number', 'desc')
        .execute();
      return rows.map(parseRevisionSummary);
    },
  };
}

function createGoodLists(db: Kysely<Tables>): Pick<GoodStore, 'list' | 'ofOrganisation' | 'count'> {
  return {
    async list({ cursor, limit, kind, listing, includeWithdrawn, updatedSince }) {
      const after = cursor === undefined ? undefined : fromCursor(cursor, GoodId);
      // A cursor that no page gave leads nowhere, rather than back to the beginning.
      if (cursor !== undefined && after === undefined) return { items: [] };
      let query = db
        .selectFrom('good')
        .select(summaryColumns)
        .orderBy('id')
        .limit(limit + 1);
      if (after !== undefined) query = query.where('id', '>', after);
      if (kind !== undefined) query = query.where(sql<boolean>`${kind} = any (kinds)`);
      if (listing !== undefined) query = query.where('listing', '=', listing);
      if (includeWithdrawn !== true) query = query.where('withdrawn_at', 'is', null);
      if (updatedSince !== undefined) query = query.where('updated_at', '>=', updatedSince);
      const rows = await query.execute();
      const items = rows.slice(0, limit).map(parseSummary);
      const last = items.at(-1);
      return rows.length > limit && last !== undefined
        ? { items, nextCursor: toCursor(last.id) }
        : { items };
    },

    async ofOrganisation(slug) {
      const rows = await db
        .selectFrom('good')
        .select(summaryColumns)
        .where(sql<boolean>`organisations @> array[${slug}]::text[]`)
        .where('withdrawn_at', 'is', null)
        .orderBy('slug')
        .limit(goodsOfOrganisationMax)
        .execute();
      return rows.map(parseSummary);
    },

    async count() {
      const row = await db
        .selectFrom('good')
        .select(({ fn }) => fn.countAll<string>().as('goods'))
        .where('withdrawn_at', 'is', null)
        .executeTakeFirstOrThrow();
      return Number(row.goods);
    },
  };
}

import { type QueryExecutorProvider, sql } from 'kysely';
import { z } from 'zod';
import { GoodColumns, type GoodRow } from './good-columns.ts';

/** Goods whose words match, as ordinals, ascending. */
export interface Matches {
  readonly all: Int32Array;
  /** Whose name, aliases and keywords hold all the words. */
  readonly inTitle: Int32Array;
  /** Of which a name or alias is the query. */
  readonly wholeTitle: Int32Array;
}

export interface WordQuestion {
  /** A `tsquery`. */
  readonly words: string;
  readonly titleKey: string;
}

/** The columns of all goods, kept in step with the database by whoever asks something. */
export interface GoodsInStep {
  /** Brings the columns up to date and finds the goods with the words, both as of one moment. */
  look(question: WordQuestion | undefined): Promise<{
    readonly columns: GoodColumns;
    readonly matches: Matches | undefined;
  }>;
}

/** Goods that are read at a time when the columns are filled. */
const chunkSize = 10_000;
/** Changes beyond this are read like a first filling, in chunks. */
const changesMax = 5_000;

const Row = z
  .object({
    ordinal: z.int(),
    good_id: z.string(),
    changed_by: z.coerce.number(),
    is_present: z.boolean(),
    facets: z.string(),
    title_length: z.int(),
    parameter_count: z.coerce.number().nullable(),
    memory_bytes: z.coerce.number().nullable(),
    created_at: z.coerce.number(),
    updated_at: z.coerce.number(),
  })
  .transform((row): GoodRow => ({
    ordinal: row.ordinal,
    id: row.good_id,
    changedBy: row.changed_by,
    isPresent: row.is_present,
    facets: row.facets === '' ? [] : row.facets.split(',').map(Number),
    titleLength: row.title_length,
    parameterCount: row.parameter_count ?? Number.NaN,
    memoryBytes: row.memory_bytes ?? Number.NaN,
    createdAtMs: row.created_at,
    updatedAtMs: row.updated_at,
  }));
const Rows = z.array(Row);

/** How a row is read, in the form that `Row` takes in. */
const rowColumns = sql`
  ordinal, good_id, changed_by::text, is_present, array_to_string(facets, ',') as facets, title_length,
  parameter_count::text, memory_bytes::text, (extract(epoch from created_at) * 1000)::float8 as created_at,
  (extract(epoch from updated_at) * 1000)::float8 as updated_at`;

const Ordinals = z
  .string()
  .nullable()
  .transform((text) => Int32Array.from(text === null ? [] : text.split(','), Number).toSorted());

const Looks = z
  .array(
    z.object({
      moment: z.string(),
      changes: z.int(),
      changed: Rows.nullable(),
      all_words: Ordinals,
      title_words: Ordinals,
      titles: Ordinals,
    }),
  )
  .length(1);

export function createGoodsInStep(db: QueryExecutorProvider): GoodsInStep {
  const state = { columns: new GoodColumns(), moment: '' };
  let filling: Promise<void> | undefined;
  const fill = async () => {
    const filled = await readAll(db);
    state.columns = filled.columns;
    state.moment = filled.moment;
  };
  const fillOnce = () => {
    filling ??= fill().finally(() => {
      filling = undefined;
    });
    return filling;
  };

  return {
    async look(question) {
      if (state.moment === '') await fillOnce();
      for (;;) {
        const { columns, moment } = state;
        const seen = await lookOnce(db, moment, question);
        // Somebody else has filled them anew in the meantime.
        if (state.columns !== columns) continue;
        if (seen.changes > changesMax) {
          await fillOnce();
          continue;
        }
        columns.apply(seen.changed ?? []);
        if (state.moment === moment) state.moment = seen.moment;
        return { columns, matches: question === undefined ? undefined : matchesOf(seen) };
      }
    },
  };
}

type Look = z.infer<typeof Looks>[number];

function matchesOf(seen: Look): Matches {
  return { all: seen.all_words, inTitle: seen.title_words, wholeTitle: seen.titles };
}

/**
 * What has changed since a moment, and what has the words, in one statement, so that both are of the same moment. A moment
 * is a snapshot: a row is new where the transaction that wrote it was not yet over in it. Transactions with
 * numbers yet to come are those of a database that this one was restored from; their rows are known already.
 */
async function lookOnce(
  db: QueryExecutorProvider,
  since: string,
  question: WordQuestion | undefined,
): Promise<Look> {
  const nothing = sql`null::text`;
  const having = (find: string) =>
    question === undefined ? nothing : sql`${sql.ref(find)}(${question.words}::tsquery)`;
  const titles =
    question === undefined
      ? nothing
      : sql`(select string_agg(ordinal::text, ',') from discovery_document
             where titles @> array[${question.titleKey}]::text[])`;
  const { rows } = await sql`
    with present as materialized (
      select snapshot, pg_snapshot_xmax(snapshot) as beyond from pg_current_snapshot() snapshot
    ), changed as materialized (
      select ${rowColumns} from discovery_facets
      where changed_by >= pg_snapshot_xmin(${since}::pg_snapshot)
        and changed_by < (select beyond from present)
        and not pg_visible_in_snapshot(changed_by, ${since}::pg_snapshot)
      limit ${changesMax + 1}
    )
    select (select snapshot::text from present) as moment,
           (select count(*)::int from changed) as changes,
           (select json_agg(changed) from changed) as changed,
           ${having('goods_with_words')} as all_words,
           ${having('goods_with_title_words')} as title_words,
           ${titles} as titles`.execute(db);
  const [look] = Looks.parse(rows);
  if (look === undefined) throw new Error('A statement without tables gave no row');
  return look;
}

const Moments = z.array(z.object({ moment: z.string() })).length(1);

/** Reads all goods in chunks. What changes meanwhile is read again, as the moment is that of the beginning. */
async function readAll(db: QueryExecutorProvider) {
  const [first] = Moments.parse(
    (await sql`select pg_current_snapshot()::text as moment`.execute(db)).rows,
  );
  const columns = new GoodColumns();
  let after = 0;
  for (;;) {
    const { rows } = await sql`
      select ${rowColumns} from discovery_facets
      where ordinal > ${after} and is_present order by ordinal limit ${chunkSize}`.execute(db);
    const goods = Rows.parse(rows);
    columns.apply(goods);
    const last = goods.at(-1);
    if (last === undefined || goods.length < chunkSize) break;
    after = last.ordinal;
  }
  return { columns, moment: first?.moment ?? '' };
}

/**
 * How goods are found by words: through the index, however few goods there are. PostgreSQL takes reading a small table whole to
 * be cheap, unaware that the words of each row lie out of line and are unpacked for it: with two thousand goods that takes
 * a hundred times as long. No statement can say so for itself; a function can.
 *
 * - `goods_with_words`, `goods_with_title_words`: ordinals of the goods with these words, joined by commas; at most
 *   `goods_max` where that is not null
 * - `count_goods_with_words`: how many there are, counted to `goods_max`
 */
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

export const findWordsByIndex: Migration = {
  async up(db: Kysely<unknown>) {
    for (const [name, column] of [
      ['goods_with_words', 'all_words'],
      ['goods_with_title_words', 'title_words'],
    ] as const) {
      await sql`
        create function ${sql.ref(name)}(words tsquery, goods_max integer default null) returns text
        language sql stable set enable_seqscan = off as $$
          select string_agg(ordinal::text, ',')
          from (select ordinal from discovery_words where ${sql.ref(column)} @@ words limit goods_max) found
        $$`.execute(db);
    }
    await sql`
      create function count_goods_with_words(words tsquery, goods_max integer) returns integer
      language sql stable set enable_seqscan = off as $$
        select count(*)::integer
        from (select from discovery_words where all_words @@ words limit goods_max) found
      $$`.execute(db);
  },
};

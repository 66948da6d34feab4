import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, openTestEmbedded } from '../testing/index.ts';
import { keepHouse } from './housekeeping.ts';

let opened: TestDatabase;
beforeAll(async () => {
  opened = await openTestEmbedded();
});
afterAll(() => opened[Symbol.asyncDispose]());

test('a table that has been written to a great deal is vacuumed and analysed', async () => {
  const { pool } = opened.database;
  await pool.query('create table worn (id integer primary key, filler text)');
  await pool.query(`insert into worn select id, 'x' from generate_series(1, 5000) id`);
  await pool.query(`update worn set filler = 'y'`);
  await keepHouse(pool);
  const { rows } = await pool.query(
    `select c.reltuples::int as rows, s.n_dead_tup::int as dead
     from pg_class c join pg_stat_user_tables s on s.relid = c.oid where c.relname = 'worn'`,
  );
  expect(rows).toEqual([{ rows: 5_000, dead: 0 }]);
});

test('a long write-ahead log ends in a checkpoint', async () => {
  const { pool } = opened.database;
  const redo = async () =>
    (await pool.query('select redo_lsn::text from pg_control_checkpoint()')).rows;
  const before = await redo();
  await keepHouse(pool);
  expect(await redo()).toEqual(before);
  await pool.query('create table long_log (filler text)');
  await pool.query(
    `insert into long_log select string_agg(md5((number * 1000 + place)::text), '')
     from generate_series(1, 20000) number, generate_series(1, 150) place group by number`,
  );
  await keepHouse(pool);
  expect(await redo()).not.toEqual(before);
});

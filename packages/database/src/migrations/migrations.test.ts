import { aDiscoveryDocument, aGood, aRevision } from '@commonhold/registry/contract';
import { describe, expect, test } from 'vitest';
import { createUnitOfWork } from '../stores/create-unit-of-work.ts';
import {
  type TestDatabase,
  fillDiscovery,
  openTestEmbedded,
  openTestServer,
  testServerName,
  testServerUrl,
} from '../testing/index.ts';
import { keepEvidenceChecks } from './0006-keep-evidence-checks.ts';
import { migrate } from './migrate.ts';

describe('migrations in the embedded database', () => {
  describeMigrations(openTestEmbedded);
});

describe.skipIf(testServerUrl === undefined)(`migrations in ${testServerName}`, () => {
  describeMigrations(openTestServer);
});

function describeMigrations(open: () => Promise<TestDatabase>): void {
  test('run again change nothing, also when several processes start at once', async () => {
    await using opened = await open();
    const { db, pool } = opened.database;
    const outcomes = await Promise.all([migrate(db), migrate(db), migrate(db)]);
    expect(outcomes.every(({ ok }) => ok)).toBe(true);
    const { rows } = await pool.query(
      'select name, count(*)::int from kysely_migration group by name',
    );
    expect(rows.every(({ count }) => count === 1)).toBe(true);
  });

  test('revisions cannot be changed or removed, by whatever statement', async () => {
    await using opened = await open();
    const good = aGood();
    await createUnitOfWork(opened.database).transaction(async ({ goods }) => goods.insert(good));
    for (const statement of [
      `update revision set reason = 'forged'`,
      'delete from revision',
      'truncate revision cascade',
    ]) {
      await expect(opened.database.pool.query(statement)).rejects.toThrow(/only ever added/u);
    }
    expect(await createUnitOfWork(opened.database).read.goods.revision(good.id, 1)).toEqual(
      aRevision({ goodId: good.id }),
    );
  });

  test('looks at links from before are taken over as they were', async () => {
    await using opened = await open();
    const { db, pool } = opened.database;
    const url = 'https://example.org/';
    const before = { url, checkedAt: '2026-01-01T00:00:00.000Z', outcome: 'gone', status: 404 };
    await pool.query('drop table evidence_check');
    await pool.query('insert into link_check values ($1, $2, $3)', [
      url,
      before.checkedAt,
      JSON.stringify(before),
    ]);
    await keepEvidenceChecks.up(db);
    const { evidence } = createUnitOfWork(opened.database).read;
    expect(await evidence.ofUrls([url])).toEqual([{ kind: 'link', ...before }]);
  });

  test('words are found through the index, however few goods there are', async () => {
    await using opened = await open();
    const { pool } = opened.database;
    const goods = Array.from({ length: 50 }, () => aDiscoveryDocument({ keywords: ['water'] }));
    await fillDiscovery(opened.database, goods);
    const wholeReads = async () => {
      await pool.query('select pg_stat_force_next_flush()');
      const { rows } = await pool.query(
        `select seq_scan::int from pg_stat_user_tables where relname = 'discovery_words'`,
      );
      return rows;
    };
    const before = await wholeReads();
    const found = await pool.query(`
      select count_goods_with_words('water', 20) as few, count_goods_with_words('water', 100) as all,
        array_length(string_to_array(goods_with_words('water'), ','), 1) as listed,
        array_length(string_to_array(goods_with_title_words('water', 7), ','), 1) as cut,
        goods_with_words('fire') as none`);
    expect(found.rows).toEqual([{ few: 20, all: 50, listed: 50, cut: 7, none: null }]);
    expect(await wholeReads()).toEqual(before);
  });
}

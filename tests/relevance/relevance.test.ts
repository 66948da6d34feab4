import { readdir } from 'node:fs/promises';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type QueryResult, averagesOf, judgeEngine } from './judge-engine.ts';
import { readJudgedQueries } from './judged-query.ts';
import { type Trial, catalogueFolder, openTrial } from './open-trial.ts';

const targets = { PostgreSQL: 0.75, Meilisearch: 0.85 } as const;
const queries = await readJudgedQueries();

test('every judged good is in the bundled catalogue, every id is used once, and all three users are heard', async () => {
  const files = await readdir(`${catalogueFolder}/goods`);
  const slugs = new Set(files.map((file) => file.replace(/\.json$/u, '')));
  for (const { id, judgements } of queries) {
    expect(
      Object.keys(judgements).filter((slug) => !slugs.has(slug)),
      id,
    ).toEqual([]);
  }
  expect(new Set(queries.map(({ id }) => id)).size).toBe(queries.length);
  expect(queries.length).toBeGreaterThanOrEqual(160);
  for (const user of ['funder', 'developer', 'agency']) {
    expect(queries.filter((query) => query.user === user).length).toBeGreaterThanOrEqual(30);
  }
});

describe('over the bundled catalogue', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await openTrial([{ source: 'catalogue', path: catalogueFolder }], process.env);
  }, 240_000);
  afterAll(() => trial[Symbol.asyncDispose]());

  async function resultsOf(name: string): Promise<readonly QueryResult[]> {
    const found = trial.engines.find((candidate) => candidate.name === name);
    if (found === undefined) throw new Error(`${name} is not there`);
    return judgeEngine(found.engine, queries);
  }

  test(`PostgreSQL puts what is sought in front: nDCG@10 of ${targets.PostgreSQL} and more`, async () => {
    const results = await resultsOf('PostgreSQL');
    expect(averagesOf(results).ndcg).toBeGreaterThanOrEqual(targets.PostgreSQL);
    expect(averagesOf(results.filter(({ isHeldOut }) => isHeldOut)).ndcg).toBeGreaterThanOrEqual(
      targets.PostgreSQL,
    );
  });

  const hasServer = Boolean(process.env['MEILI_URL'] ?? process.env['MEILI_BIN']);
  test.skipIf(!hasServer)(
    `Meilisearch (MEILI_URL or MEILI_BIN) does too: nDCG@10 of ${targets.Meilisearch} and more`,
    async () => {
      const results = await resultsOf('Meilisearch');
      expect(averagesOf(results).ndcg).toBeGreaterThanOrEqual(targets.Meilisearch);
    },
  );
});

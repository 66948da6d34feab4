/** Engines that count in memory must see exactly what is committed, in whichever order it was. */
import {
  type TestDatabase,
  openTestEmbedded,
  openTestServer,
  testServerName,
  testServerUrl,
} from '@commonhold/database/testing';
import { createUnitOfWork } from '@commonhold/database/stores';
import { aDiscoveryDocument } from '@commonhold/registry/contract';
import type { SearchEngine } from '@commonhold/registry/discovery';
import { SearchRequest } from '@commonhold/schemas/discovery';
import { err, ok } from '@commonhold/schemas/result';
import { createPostgresqlSearch } from '@commonhold/search/postgresql';
import { describe, expect, test } from 'vitest';

describe('an engine over the embedded database', () => {
  describeStep(openTestEmbedded);
});

describe.skipIf(testServerUrl === undefined)(`an engine over ${testServerName}`, () => {
  describeStep(openTestServer);

  test('sees a transaction that began first and committed last', async () => {
    await using opened = await openTestServer();
    const { engine, unitOfWork } = start(opened);
    // Words and values that are new to the database make the second writer wait for the first.
    const [one, other] = ['one', 'other'].map((slug) =>
      aDiscoveryDocument({ slug, name: { en: 'Rain' }, kind: ['model', 'software', 'dataset'] }),
    );
    if (one === undefined || other === undefined) throw new Error('There are no documents');
    await unitOfWork.transaction(async ({ discovery }) => {
      await discovery.put(one);
      return ok(await discovery.put(other));
    });
    expect(await kinds(engine)).toHaveLength(3);
    const { promise: mayEnd, resolve: end } = Promise.withResolvers<void>();
    const { promise: hasBegun, resolve: begun } = Promise.withResolvers<void>();
    const slow = unitOfWork.transaction(async ({ discovery }) => {
      await discovery.put({ ...one, kind: ['model'] });
      begun();
      await mayEnd;
      return ok(undefined);
    });
    await hasBegun;
    await unitOfWork.transaction(async ({ discovery }) =>
      ok(await discovery.put({ ...other, kind: ['software'] })),
    );
    expect(await kinds(engine)).toEqual([
      { value: 'software', count: 2 },
      { value: 'dataset', count: 1 },
      { value: 'model', count: 1 },
    ]);
    end();
    await slow;
    expect(await kinds(engine)).toEqual([
      { value: 'model', count: 1 },
      { value: 'software', count: 1 },
    ]);
  });
});

function start({ database }: TestDatabase) {
  return {
    engine: createPostgresqlSearch(database.db),
    unitOfWork: createUnitOfWork(database),
  };
}

async function kinds(engine: SearchEngine) {
  const answer = await engine.search(SearchRequest.parse({ facets: ['kind'], limit: 0 }));
  return answer.ok ? answer.value.facets[0]?.values : answer.error;
}

function describeStep(open: () => Promise<TestDatabase>): void {
  test('sees every commit at once, and nothing that was rolled back', async () => {
    await using opened = await open();
    const { engine, unitOfWork } = start(opened);
    expect(await kinds(engine)).toEqual([]);
    const document = aDiscoveryDocument({ kind: ['dataset'] });
    for (const kind of ['dataset', 'content'] as const) {
      await unitOfWork.transaction(async ({ discovery }) =>
        ok(await discovery.put({ ...document, kind: [kind] })),
      );
      await unitOfWork.transaction(async ({ discovery }) => {
        await discovery.put({ ...document, kind: ['standard'] });
        return err('refused');
      });
      expect(await kinds(engine)).toEqual([{ value: kind, count: 1 }]);
    }
    await unitOfWork.transaction(async ({ discovery }) => ok(await discovery.remove(document.id)));
    expect(await kinds(engine)).toEqual([]);
  });

  test('a new engine and an old one agree after more changes than are taken over one by one', async () => {
    await using opened = await open();
    const { engine, unitOfWork } = start(opened);
    expect(await kinds(engine)).toEqual([]);
    const documents = Array.from({ length: 120 }, (_, index) =>
      aDiscoveryDocument({ kind: [index % 3 === 0 ? 'model' : 'dataset'] }),
    );
    await unitOfWork.transaction(async ({ discovery }) => {
      for (const document of documents) await discovery.put(document);
      return ok(undefined);
    });
    // Many rows of one change, as a large import leaves them, without an import that takes minutes.
    await opened.database.pool.query(
      `insert into discovery_facets (ordinal, good_id, facets, title_length, created_at, updated_at)
       select 1000 + number, gen_random_uuid(), (select facets from discovery_facets limit 1), 1, now(), now()
       from generate_series(1, 12000) number`,
    );
    const expected = await kinds(createPostgresqlSearch(opened.database.db));
    expect(expected).toEqual([
      { value: 'model', count: 12_040 },
      { value: 'dataset', count: 80 },
    ]);
    expect(await kinds(engine)).toEqual(expected);
    const both = await Promise.all([kinds(engine), kinds(engine), kinds(engine)]);
    expect(both).toEqual([expected, expected, expected]);
  });
}

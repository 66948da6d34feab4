import {
  type TestDatabase,
  openTestEmbedded,
  openTestServer,
  testServerName,
  testServerUrl,
} from '@commonhold/database/testing';
import { createUnitOfWork } from '@commonhold/database/stores';
import { aDiscoveryDocument } from '@commonhold/registry/contract';
import type { IndexDeps, SearchIndex } from '@commonhold/registry/discovery';
import type { UnitOfWork } from '@commonhold/registry/ports';
import type { DiscoveryDocument } from '@commonhold/schemas/discovery';
import type { GoodId } from '@commonhold/schemas/good';
import { ok } from '@commonhold/schemas/result';
import { v7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect } from 'vitest';

/** A real database, and what a use case writes into it for search. */
export interface Installation {
  readonly unitOfWork: UnitOfWork;
  depsWith(index: SearchIndex): IndexDeps;
  /** In one transaction, as `indexGood` does. */
  put(...documents: readonly DiscoveryDocument[]): Promise<void>;
  remove(...ids: readonly GoodId[]): Promise<void>;
}

/** Describes faults over both kinds of database, each emptied before each test. */
export function describeInstallations(
  title: string,
  describeFaults: (installation: () => Installation) => void,
): void {
  describe(`${title}, on the embedded database`, () => {
    describeFaults(useInstallation(openTestEmbedded));
  });
  describe.skipIf(testServerUrl === undefined)(`${title}, on ${testServerName}`, () => {
    describeFaults(useInstallation(openTestServer));
  });
}

function useInstallation(open: () => Promise<TestDatabase>): () => Installation {
  let opened: TestDatabase | undefined;
  let installation: Installation | undefined;
  beforeAll(async () => {
    opened = await open();
    installation = toInstallation(createUnitOfWork(opened.database));
  });
  beforeEach(() =>
    opened?.database.pool.query(
      'truncate discovery_document, discovery_facets, outbox, lease, search_index cascade',
    ),
  );
  afterAll(() => opened?.[Symbol.asyncDispose]());
  return () => {
    if (installation === undefined) throw new Error('The database is not open');
    return installation;
  };
}

export function toInstallation(unitOfWork: UnitOfWork): Installation {
  return {
    unitOfWork,
    depsWith: (index) => ({
      unitOfWork,
      index,
      clock: { now: () => new Date() },
      ids: { next: () => v7() },
    }),
    put: async (...documents) => {
      await unitOfWork.transaction(async ({ discovery, outbox }) => {
        for (const document of documents) {
          await discovery.put(document);
          await outbox.add({ goodId: document.id, operation: 'put' });
        }
        return ok(undefined);
      });
    },
    remove: async (...ids) => {
      await unitOfWork.transaction(async ({ discovery, outbox }) => {
        for (const goodId of ids) {
          await discovery.remove(goodId);
          await outbox.add({ goodId, operation: 'remove' });
        }
        return ok(undefined);
      });
    },
  };
}

export function someDocuments(count: number): readonly DiscoveryDocument[] {
  return Array.from({ length: count }, (_, number) =>
    aDiscoveryDocument({ name: { en: `Water number ${number}` } }),
  );
}

/** The same good after an edit. */
export function edited({ id, slug, revision }: DiscoveryDocument): DiscoveryDocument {
  const number = revision + 1;
  return aDiscoveryDocument({
    id,
    slug,
    revision: number,
    name: { en: `Water, revision ${number}` },
  });
}

const pageSize = 5_000;

/** Fails where the index holds other goods than the database, or the same in another state. */
export async function expectInStep(
  { discovery }: Pick<UnitOfWork['read'], 'discovery'>,
  index: SearchIndex,
): Promise<void> {
  const wanted = new Map<string, string>();
  for (let last: GoodId | undefined; ;) {
    const page = await discovery.digestsAfter(last, pageSize);
    for (const { id, contentSha256 } of page) wanted.set(id, contentSha256);
    last = page.at(-1)?.id;
    if (last === undefined) break;
  }
  const ids: string[] = [];
  for (;;) {
    const page = await index.idsFrom(ids.length, pageSize);
    if (!page.ok) throw new Error(`${page.error.kind}: ${page.error.reason}`);
    if (page.value.length === 0) break;
    ids.push(...page.value);
  }
  const held = new Map<string, string>();
  for (let start = 0; start < ids.length; start += pageSize) {
    const digests = await index.digestsOf(
      index.live,
      ids.slice(start, start + pageSize) as GoodId[],
    );
    if (!digests.ok) throw new Error(`${digests.error.kind}: ${digests.error.reason}`);
    for (const { id, contentSha256 } of digests.value) held.set(id, contentSha256);
  }
  expect(new Set(ids)).toEqual(new Set(wanted.keys()));
  expect(held).toEqual(wanted);
}

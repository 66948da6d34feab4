import type { DiscoveryDocument } from '@commonhold/schemas/discovery';
import { ok } from '@commonhold/schemas/result';
import { describe, expect, test } from 'vitest';
import type { UnitOfWork } from '../ports/index.ts';
import { type OpenRegistry, useRegistry } from './open-registry.ts';
import { aDiscoveryDocument, newId } from './samples.ts';

/** What every store of discovery documents must do. What is found is the search engine's contract. */
export function describeDiscoveryStores(name: string, open: OpenRegistry): void {
  describe(`discovery documents in ${name}`, () => {
    const registry = useRegistry(open);

    test('a document may be put twice and removed twice', async () => {
      const document = aDiscoveryDocument();
      const done = await registry().transaction(async ({ discovery }) => {
        await discovery.put(document);
        await discovery.put({ ...document, revision: 2 });
        await discovery.remove(document.id);
        return ok(await discovery.remove(document.id));
      });
      expect(done.ok).toBe(true);
    });

    test('a document with the longest texts and many languages and values can be put', async () => {
      const tags = Array.from({ length: 60 }, (_, index) => `en-x-${index}`);
      const words = (seed: number) =>
        Array.from(
          { length: 2_500 },
          (_, index) => `w${(index * 7_919 + seed * 104_729).toString(36)}`,
        )
          .join(' ')
          .slice(0, 20_000);
      const document = aDiscoveryDocument({
        name: Object.fromEntries(tags.map((tag) => [tag, `${tag} ${'名前'.repeat(100)}`])),
        description: Object.fromEntries(tags.map((tag, index) => [tag, words(index)])),
        keywords: Array.from({ length: 400 }, (_, index) => `'key\\word' ${index}`),
        deploymentPlace: ['KE', 'GB-SCT'],
        parameterCount: Number.MAX_SAFE_INTEGER,
      });
      const done = await registry().transaction(async ({ discovery }) =>
        ok(await discovery.put(document)),
      );
      expect(done.ok).toBe(true);
    });

    test('documents are read back as they were put, by id and page by page', async () => {
      const documents = Array.from({ length: 5 }, () => aDiscoveryDocument());
      const ids = documents.map(({ id }) => id);
      await putAll(registry(), documents);
      const { discovery } = registry().read;
      expect(new Set(await discovery.byIds([...ids, newId()]))).toEqual(new Set(documents));
      const read: DiscoveryDocument[] = [];
      for (let page: readonly DiscoveryDocument[]; ; read.push(...page)) {
        page = await discovery.documentsAfter(read.at(-1)?.id, 3);
        if (page.length === 0) break;
      }
      expect(read).toHaveLength(await discovery.count());
      expect(read.map(({ id }) => id)).toEqual(read.map(({ id }) => id).toSorted());
      expect(read).toEqual(expect.arrayContaining(documents));
    });

    test('digests are those of the documents, whichever way they are asked for', async () => {
      const documents = Array.from({ length: 5 }, () => aDiscoveryDocument());
      await putAll(registry(), documents);
      const digests = documents.map(({ id, contentSha256 }) => ({ id, contentSha256 }));
      const { discovery } = registry().read;
      const ids = documents.map(({ id }) => id);
      expect(new Set(await discovery.digestsOf([...ids, newId()]))).toEqual(new Set(digests));
      expect(await discovery.digestsAfter(undefined, 5_000)).toEqual(
        expect.arrayContaining(digests),
      );
      const [first] = await discovery.digestsAfter(undefined, 1);
      expect(await discovery.digestsAfter(first?.id, 5_000)).toHaveLength(
        (await discovery.count()) - 1,
      );
      const sample = await discovery.sampleDigests(5_000);
      expect(sample.length).toBeGreaterThan(0);
      expect(new Set(sample.map(({ id }) => id)).size).toBe(sample.length);
      expect(await discovery.digestsAfter(undefined, 5_000)).toEqual(
        expect.arrayContaining([...sample]),
      );
    });

    test('what is removed is read no more', async () => {
      const document = aDiscoveryDocument();
      await putAll(registry(), [document]);
      const before = await registry().read.discovery.count();
      await registry().transaction(async ({ discovery }) =>
        ok(await discovery.remove(document.id)),
      );
      const { discovery } = registry().read;
      expect(await discovery.byIds([document.id])).toEqual([]);
      expect(await discovery.digestsOf([document.id])).toEqual([]);
      expect(await discovery.count()).toBe(before - 1);
    });
  });
}

async function putAll(
  unitOfWork: UnitOfWork,
  documents: readonly DiscoveryDocument[],
): Promise<void> {
  await unitOfWork.transaction(async ({ discovery }) => {
    for (const document of documents) await discovery.put(document);
    return ok(undefined);
  });
}

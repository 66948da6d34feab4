import { ok } from '@commonhold/schemas/result';
import { describe, expect, test } from 'vitest';
import { type OpenRegistry, useRegistry } from './open-registry.ts';
import { aDiscoveryDocument, newId } from './samples.ts';

/** What every store of discovery documents and every outbox must do. What is found is the search engine's contract. */
export function describeDiscoveryStores(name: string, open: OpenRegistry): void {
  describe(`discovery documents and the outbox in ${name}`, () => {
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

    test('the outbox counts what was added, and forgets what was rolled back', async () => {
      const before = await registry().read.outbox.size();
      await registry().transaction(async ({ outbox }) => {
        await outbox.add({ goodId: newId(), operation: 'put' });
        return ok(await outbox.add({ goodId: newId(), operation: 'remove' }));
      });
      await registry().transaction(async ({ outbox }) => {
        await outbox.add({ goodId: newId(), operation: 'put' });
        return { ok: false, error: 'refused' };
      });
      expect(await registry().read.outbox.size()).toBe(before + 2);
    });
  });
}

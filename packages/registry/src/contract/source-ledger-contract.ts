import { ok } from '@commonhold/schemas/result';
import { describe, expect, test } from 'vitest';
import type { LedgerEntry } from '../harvest/index.ts';
import { type OpenRegistry, useRegistry } from './open-registry.ts';
import { newId } from './samples.ts';

/** What every ledger of sources must do. */
export function describeSourceLedger(name: string, open: OpenRegistry): void {
  describe(`the ledger of sources in ${name}`, () => {
    const registry = useRegistry(open);
    const put = (entry: LedgerEntry) =>
      registry().transaction(async ({ ledger }) => ok(await ledger.put(entry)));
    const entry = (key: string): LedgerEntry => ({
      source: 'mot',
      key,
      payloadSha256: 'a'.repeat(64),
      goodId: newId(),
      hold: 'owns',
      revision: 1,
      notices: [
        { severity: 'warning', rule: 'mot.licence', field: '', message: 'Odd', remedy: 'Mend it' },
      ],
    });

    test('an entry comes back as it was put, and is replaced by the next of its key', async () => {
      const first = entry('Ämber 7B.yml');
      await put(first);
      expect(await registry().read.ledger.find('mot', first.key)).toEqual(first);
      const second = { ...first, hold: 'fills', revision: 7, notices: [] } as const;
      await put(second);
      expect(await registry().read.ledger.find('mot', first.key)).toEqual(second);
    });

    test('the entries of a source are its own, by key', async () => {
      const [one, two] = [entry('one'), entry('two')];
      await put(one);
      await put(two);
      await put({ ...entry('one'), source: 'dpga' });
      const entries = await registry().read.ledger.entries('mot');
      expect(entries.get('one')).toEqual(one);
      expect(entries.get('two')).toEqual(two);
      expect(await registry().read.ledger.find('catalogue', 'one')).toBeUndefined();
      expect((await registry().read.ledger.entries('dpga')).size).toBe(1);
    });
  });
}

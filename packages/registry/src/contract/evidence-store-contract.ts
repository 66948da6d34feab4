import { LinkCheck } from '@commonhold/schemas/evidence';
import { describe, expect, test } from 'vitest';
import { type OpenRegistry, useRegistry } from './open-registry.ts';
import { newId } from './samples.ts';

/** What every store of link checks must do. */
export function describeEvidenceStore(name: string, open: OpenRegistry): void {
  describe(`link checks in ${name}`, () => {
    const registry = useRegistry(open);

    function aCheck(url: string, given: Readonly<Record<string, unknown>> = {}): LinkCheck {
      return LinkCheck.parse({
        url,
        checkedAt: '2026-01-01T00:00:00.000Z',
        outcome: 'answers',
        status: 200,
        ...given,
      });
    }

    test('the newest check of an address replaces the one before, and raises the version', async () => {
      const { evidence } = registry().read;
      const url = `https://example.org/${newId()}`;
      const other = `https://example.org/${newId()}`;
      await evidence.put([aCheck(url), aCheck(other)]);
      const version = await registry().version();
      const later = aCheck(url, {
        checkedAt: '2026-02-01T00:00:00.000Z',
        outcome: 'gone',
        status: 404,
      });
      await evidence.put([later]);
      expect(await evidence.ofUrls([url])).toEqual([later]);
      expect(await evidence.ofUrls([other])).toEqual([aCheck(other)]);
      expect(await registry().version()).not.toBe(version);
    });

    test('an address that was never looked at has no check', async () => {
      expect(await registry().read.evidence.ofUrls([`https://example.org/${newId()}`])).toEqual([]);
      expect(await registry().read.evidence.ofUrls([])).toEqual([]);
    });
  });
}

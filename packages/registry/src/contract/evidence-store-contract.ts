import { EvidenceCheck } from '@commonhold/schemas/evidence';
import { describe, expect, test } from 'vitest';
import { type OpenRegistry, useRegistry } from './open-registry.ts';
import { newId } from './samples.ts';

/** What every store of evidence must do. */
export function describeEvidenceStore(name: string, open: OpenRegistry): void {
  describe(`evidence in ${name}`, () => {
    const registry = useRegistry(open);

    test('the newest look of a kind at an address replaces the one before, and raises the version', async () => {
      const { evidence } = registry().read;
      const [url, other] = [anAddress(), anAddress()];
      await evidence.put([aLink(url), aLink(other)]);
      const version = await registry().version();
      const later = aLink(url, { checkedAt: '2026-02-01T00:00:00.000Z', outcome: 'gone' });
      await evidence.put([later]);
      expect(await evidence.ofUrls([url])).toEqual([later]);
      expect(await evidence.ofUrls([other])).toEqual([aLink(other)]);
      expect(await registry().version()).not.toBe(version);
    });

    test('looks of several kinds at one address stand beside each other, each whole', async () => {
      const { evidence } = registry().read;
      const url = anAddress();
      const checks = [aLink(url), ...everyOtherKind(url)];
      await evidence.put(checks);
      const found = await evidence.ofUrls([url, anAddress()]);
      expect(found.toSorted(byKindAndOutcome)).toEqual(checks.toSorted(byKindAndOutcome));
      const later = aLink(url, { outcome: 'gone' });
      await evidence.put([later]);
      expect(await evidence.ofUrls([url])).toHaveLength(checks.length);
    });

    test('of two looks of a kind at an address that come together the later in the list is kept', async () => {
      const { evidence } = registry().read;
      const url = anAddress();
      await evidence.put([aLink(url), aLink(url, { outcome: 'gone' })]);
      expect(await evidence.ofUrls([url])).toMatchObject([{ outcome: 'gone' }]);
    });

    test('an address that was never looked at has nothing, and no address has nothing', async () => {
      const { evidence } = registry().read;
      await evidence.put([]);
      expect(await evidence.ofUrls([anAddress()])).toEqual([]);
      expect(await evidence.ofUrls([])).toEqual([]);
    });
  });
}

function anAddress(): string {
  return `https://example.org/${newId()}`;
}

const checkedAt = '2026-01-01T00:00:00.000Z';

function aLink(url: string, given: Readonly<Record<string, unknown>> = {}): EvidenceCheck {
  return EvidenceCheck.parse({ kind: 'link', url, checkedAt, outcome: 'answers', ...given });
}

function everyOtherKind(url: string): readonly EvidenceCheck[] {
  return [
    {
      kind: 'licence-file',
      url,
      checkedAt,
      since: '2025-12-01T00:00:00.000Z',
      outcome: 'recognised',
      fileUrl: `${url}/LICENSE`,
      sha256: '0'.repeat(64),
      expressions: ['GPL-3.0-only', 'GPL-3.0-or-later'],
      by: 'text',
    },
    {
      kind: 'repository',
      url,
      checkedAt,
      outcome: 'alive',
      lastChangedAt: checkedAt,
      branch: 'main',
    },
    {
      kind: 'card',
      url,
      checkedAt,
      outcome: 'read',
      cardUrl: `${url}/README.md`,
      sha256: '1'.repeat(64),
      licences: [{ declaredAs: 'apache-2.0', expression: 'Apache-2.0' }],
      datasets: ['a/b'],
      languages: ['no'],
      statements: [{ sentence: 'For non-commercial use.', limit: 'non-commercial' }],
    },
  ].map((check) => EvidenceCheck.parse(check));
}

function byKindAndOutcome(left: EvidenceCheck, right: EvidenceCheck): number {
  return `${left.kind} ${left.outcome}`.localeCompare(`${right.kind} ${right.outcome}`, 'en');
}

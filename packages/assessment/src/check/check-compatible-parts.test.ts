import { describe, expect, test } from 'vitest';
import { examine } from '../specimen/examine.ts';
import { ofTheWhole, part } from '../specimen/specimen-record.ts';
import type { SpecimenPart } from '../specimen/specimen-record.ts';

const together = (...components: readonly SpecimenPart[]) =>
  examine(
    {
      kind: 'compatible-parts',
      groups: [
        ['source-code', 'binary'],
        ['data', 'media'],
      ],
    },
    { components: [...components] },
  );

describe('parts of one kind under licences that are known', () => {
  test('neither of which may hold the other cannot make one work', () => {
    const finding = together(
      part('data', ['CC-BY-NC-4.0']),
      part('media', ['ODbL-1.0']),
      part('media', ['LicenseRef-Own'], { name: 'other' }),
    );
    expect(finding).toMatchObject({
      verdict: 'undetermined',
      reason: expect.stringMatching(
        /^Parts under CC-BY-NC-4\.0 and ODbL-1\.0 cannot .*: The limit would fall\.$/u,
      ),
      paths: ['/components/0', '/components/1'],
      missing: [expect.stringContaining('one work')],
      needsHuman: true,
    });
  });

  test('are told the same in whichever order they stand', () => {
    const parts = [part('data', ['CC-BY-NC-4.0']), part('data', ['ODbL-1.0'])];
    expect(together(...parts.toReversed()).reason).toBe(together(...parts).reason);
  });

  test.each([
    ['MIT', 'Apache-2.0'],
    ['GPL-3.0-only', 'MIT'],
  ])('%s and %s may make one work, under one of them', (one, other) => {
    const finding = together(
      part('source-code', [one]),
      part('binary', [other]),
      part('binary', ['BUSL-1.1'], { name: 'other' }),
    );
    expect(finding).toMatchObject({
      verdict: 'met',
      reason: expect.stringContaining([one, other].toSorted().join(' and ')),
      paths: expect.arrayContaining(['/components/0', '/components/1']),
    });
    expect(finding.paths).toHaveLength(2);
  });

  test('of which nobody has compared the two are not held apart', () => {
    expect(together(part('data', ['MIT']), part('data', ['ODbL-1.0'])).verdict).toBe('met');
    expect(together(part('data', ['ODbL-1.0']), part('data', ['MIT'])).verdict).toBe('met');
  });

  test('are told with every licence that is there', () => {
    const finding = together(
      part('source-code', ['MIT']),
      part('source-code', ['Apache-2.0', 'GPL-3.0-only']),
    );
    expect(finding.reason).toContain('Apache-2.0, GPL-3.0-only and MIT');
  });
});

describe('nothing is to be compared', () => {
  test.each<[string, readonly SpecimenPart[]]>([
    [
      'between parts of different kinds',
      [part('data', ['CC-BY-NC-4.0']), part('binary', ['ODbL-1.0'])],
    ],
    ['under one licence', [part('data', ['ODbL-1.0']), part('media', ['ODbL-1.0'])]],
    [
      'under a licence that nobody has compared',
      [part('data', ['ODbL-1.0']), part('data', ['BUSL-1.1'])],
    ],
    [
      'with the licence of the whole',
      [part('data', [ofTheWhole('CC-BY-NC-4.0')]), part('data', ['ODbL-1.0'])],
    ],
    [
      'with a choice of licences',
      [part('data', ['CC-BY-NC-4.0 OR MIT']), part('data', ['ODbL-1.0'])],
    ],
    ['in parts of no concern', [part('api', ['CC-BY-NC-4.0']), part('api', ['ODbL-1.0'])]],
    ['where there is nothing', []],
  ])('%s', (_, components) => {
    expect(together(...components)).toMatchObject({
      verdict: 'not-applicable',
      paths: ['/components'],
    });
  });
});

import { describe, expect, test } from 'vitest';
import { loadStandards } from '../node/index.ts';
import { findEdition } from '../standard/index.ts';
import { createLicenceList, licenceIdsOf, parseExpression } from './index.ts';

const loaded = await loadStandards();
if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
const standards = loaded.value;

describe('an expression', () => {
  test.each([
    ['NOASSERTION', { kind: 'unknown' }],
    ['NONE', { kind: 'none' }],
    ['apache 2', { kind: 'unknown' }],
    ['MIT', { kind: 'licence', id: 'MIT' }],
    ['GPL-2.0+', { kind: 'licence', id: 'GPL-2.0-or-later' }],
    ['LGPL-2.1+', { kind: 'licence', id: 'LGPL-2.1-or-later' }],
    ['Apache-2.0+', { kind: 'licence', id: 'Apache-2.0' }],
    [
      'GPL-2.0-only WITH Linux-syscall-note',
      { kind: 'licence', id: 'GPL-2.0-only', exception: 'Linux-syscall-note' },
    ],
    [
      'MIT OR Apache-2.0',
      {
        kind: 'either',
        parts: [
          { kind: 'licence', id: 'MIT' },
          { kind: 'licence', id: 'Apache-2.0' },
        ],
      },
    ],
    [
      'MIT AND Apache-2.0',
      {
        kind: 'both',
        parts: [
          { kind: 'licence', id: 'MIT' },
          { kind: 'licence', id: 'Apache-2.0' },
        ],
      },
    ],
  ])('%s is taken apart', (text, tree) => {
    expect(parseExpression(text)).toEqual(tree);
  });

  test('gives its ids once, in order', () => {
    expect(licenceIdsOf(parseExpression('(MIT OR Apache-2.0) AND MIT'))).toEqual([
      'MIT',
      'Apache-2.0',
    ]);
    expect(licenceIdsOf(parseExpression('NONE'))).toEqual([]);
  });
});

describe('a list', () => {
  const list = createLicenceList(
    {
      id: 'example',
      title: 'the example list',
      asOf: '2026-01-01',
      source: { title: 'Example', url: 'https://example.org', licence: 'CC0-1.0' },
      ids: ['MIT', 'GPL-3.0'],
      readAs: [{ id: 'GPL-3.0', accepts: ['GPL-3.0-only'], why: 'The list has the old id.' }],
      disputed: [{ id: 'OGL-UK-3.0', why: 'sources disagree' }],
      refusals: [{ idContains: 'Apache', why: 'it is not wanted here' }],
      faults: [],
    },
    standards.licences,
  );

  test.each([
    ['MIT', 'accepted', undefined],
    ['GPL-3.0', 'accepted', undefined],
    ['GPL-3.0-only', 'accepted', undefined],
    ['GPL-3.0-or-later', 'refused', undefined],
    ['OGL-UK-3.0', 'unknown', 'sources disagree'],
    ['Apache-2.0', 'refused', 'it is not wanted here'],
    ['CC-BY-NC-4.0', 'refused', 'it forbids commercial use'],
    ['CC-BY-ND-4.0', 'refused', 'it forbids derivatives'],
    ['LicenseRef-CreativeML-OpenRAIL-M', 'refused', 'it excludes some purposes, places or users'],
    ['LicenseRef-Llama-3-Community', 'refused', 'it binds the use to a policy outside the licence'],
    [
      'LicenseRef-arXiv-nonexclusive-distrib-1.0',
      'refused',
      'it gives rights to a platform alone, and none to readers',
    ],
    ['NOASSERTION', 'unknown', undefined],
    ['NONE', 'refused', 'without a licence all rights are reserved'],
    ['MIT OR Apache-2.0', 'accepted', undefined],
    ['OGL-UK-3.0 OR Apache-2.0', 'unknown', 'sources disagree'],
    ['MIT AND Apache-2.0', 'refused', 'it is not wanted here'],
    ['MIT AND OGL-UK-3.0', 'unknown', 'sources disagree'],
    ['MIT AND GPL-3.0', 'accepted', undefined],
    ['MIT AND (Apache-2.0 OR GPL-3.0)', 'accepted', undefined],
  ])('says to %s: %s', (expression, verdict, why) => {
    expect(list.judge(expression)).toEqual(why === undefined ? { verdict } : { verdict, why });
    expect(list.judge(expression)).toBe(list.judge(expression));
  });

  test.each([
    [
      'LicenseRef-HF-gpl',
      'it names a family of licences without a version',
      'the version of the licence',
    ],
    [
      'LicenseRef-mixed',
      'it stands for several licences that are not named',
      'the licence of each part',
    ],
    [
      'LicenseRef-mixed-open',
      'it stands for several licences that are not named',
      'the licence of each part',
    ],
  ])('neither accepts nor refuses %s, and says what to ask', (expression, why, asks) => {
    expect(list.judge(expression)).toEqual({ verdict: 'unknown', why, asks });
  });

  test('by marks of the SPDX list holds what has the mark', () => {
    expect(standards.osiLicences.judge('MIT').verdict).toBe('accepted');
    expect(standards.osiLicences.judge('CC-BY-4.0').verdict).toBe('refused');
    const tool = findEdition(standards, 'mof')?.listsById.get('tool');
    expect(tool?.judge('CC-BY-4.0').verdict).toBe('accepted');
    expect(tool?.judge('PDDL-1.0').verdict).toBe('refused');
    expect(tool?.judge('WTFPL').verdict).toBe('accepted');
  });

  test('stays right when more is asked than it remembers', () => {
    for (let index = 0; index < 5_100; index += 1) {
      expect(list.judge(`LicenseRef-${index}`).verdict).toBe('refused');
    }
    expect(list.judge('MIT').verdict).toBe('accepted');
  });
});

import { describe, expect, test } from 'vitest';
import { examine } from '../../specimen/examine.ts';
import { part } from '../../specimen/specimen-record.ts';
import type { SpecimenPart } from '../../specimen/specimen-record.ts';
import { standardWith } from '../../specimen/specimen-standard.ts';
import type { LicenceKnowledge } from '../../standard/index.ts';

type Reading = NonNullable<ReturnType<LicenceKnowledge['readings']['get']>>;

const plain = standardWith({});
const answer = { answer: 'unclear', text: 'It is not said.' } as const;
const reading = (
  id: string,
  revocability: Reading['clauses']['revocability'],
  incorporatesMutablePolicy = false,
): [string, Reading] => [
  id,
  {
    id,
    title: id,
    clauses: {
      fieldOfUse: 'unclear',
      commercialUse: 'unclear',
      derivatives: 'unclear',
      redistribution: 'unclear',
      revocability,
      incorporatesMutablePolicy,
    },
    answers: { useCommercially: answer, change: answer, share: answer, train: answer },
    mustDo: [],
  },
];
const edition = {
  ...plain,
  licences: {
    ...plain.licences,
    readings: new Map([
      reading('MIT', 'irrevocable'),
      reading('Apache-2.0', 'terminates-on-breach'),
      reading('CC0-1.0', 'unstated'),
      reading('LicenseRef-Gemma', 'irrevocable', true),
      reading('LicenseRef-Loose', 'licensor-may-restrict-or-terminate', true),
    ]),
  },
};

describe('what a licensor may take back', () => {
  const revocable = (...components: readonly SpecimenPart[]) =>
    examine({ kind: 'licence-revocable' }, { components: [...components] }, { edition });

  test('is nothing in licences that end only on a breach, told by alphabet', () => {
    expect(
      revocable(part('binary', ['MIT OR Apache-2.0']), part('data', ['CC0-1.0', 'LicenseRef-Own'])),
    ).toMatchObject({
      verdict: 'met',
      reason: expect.stringContaining(' Apache-2.0, CC0-1.0 and MIT '),
      paths: ['/components'],
    });
  });

  test('is told licence by licence, with what is under it', () => {
    const finding = revocable(
      part('binary', ['LicenseRef-Gemma', 'MIT']),
      part('data', ['LicenseRef-Loose']),
      part('media', ['LicenseRef-Loose']),
      part('media', ['MIT'], { name: 'other' }),
    );
    expect(finding).toMatchObject({
      verdict: 'not-met',
      paths: ['/components/0', '/components/1', '/components/2'],
      needsHuman: true,
    });
    expect(finding.reason).toMatch(
      /^The binary is under LicenseRef-Gemma, [^;]*policy[^;]*; the data and the media are under LicenseRef-Loose, [^;]*narrow or end\.$/u,
    );
  });

  test('is told in the number of the one component', () => {
    const reasonOf = (type: 'data' | 'binary') =>
      revocable(part(type, ['LicenseRef-Loose'])).reason;
    expect(reasonOf('data')).toMatch(/^The data are under /u);
    expect(reasonOf('binary')).toMatch(/^The binary is under /u);
  });

  test.each<[string, readonly SpecimenPart[]]>([
    ['has been read', [part('binary', ['LicenseRef-Own'])]],
    ['is stated', [part('binary', [])]],
    ['is needed', []],
  ])('is not known where no licence %s', (_, components) => {
    expect(revocable(...components)).toMatchObject({
      verdict: 'not-applicable',
      paths: ['/components'],
    });
  });
});

describe('lists of several frameworks', () => {
  const differ = (...components: readonly SpecimenPart[]) =>
    examine(
      {
        kind: 'lists-differ',
        groups: [
          { components: ['data', 'media'], lists: ['data', 'open', 'content'] },
          { components: ['source-code'], lists: ['code', 'open', 'nonexistent'] },
        ],
      },
      { components: [...components] },
    );

  test('may disagree on a licence, and people say which counts', () => {
    const finding = differ(
      part('data', ['CC-BY-NC-4.0', 'CC-BY-4.0']),
      part('media', ['CC0-1.0']),
      part('source-code', ['MIT']),
    );
    expect(finding).toMatchObject({
      verdict: 'undetermined',
      paths: ['/components/0', '/components/1'],
      missing: [expect.stringContaining('CC-BY-NC-4.0'), expect.stringContaining('CC0-1.0')],
      needsHuman: true,
    });
    expect(finding.reason).toBe(
      'CC-BY-NC-4.0 of the data is on the content list, and not on the data list or the open list; CC0-1.0 of the media is on the data list and the open list, and not on the content list.',
    );
  });

  test.each<[string, readonly SpecimenPart[], string]>([
    ['accept', [part('data', ['CC-BY-4.0']), part('source-code', ['MIT'])], 'CC-BY-4.0 and MIT'],
    ['refuse', [part('data', ['BUSL-1.1'])], 'BUSL-1.1'],
    ['doubt', [part('data', ['Unlicense'])], 'Unlicense'],
  ])('agree on what all %s', (_, components, words) => {
    expect(differ(...components)).toMatchObject({
      verdict: 'met',
      reason: expect.stringContaining(words),
      paths: ['/components'],
    });
  });

  test('are asked only about what they judge', () => {
    for (const components of [[], [part('data', [])], [part('binary', ['CC-BY-NC-4.0'])]]) {
      expect(differ(...components)).toMatchObject({
        verdict: 'not-applicable',
        paths: ['/components'],
      });
    }
  });
});

test('no more than four clauses make the sentence', () => {
  const names = ['a', 'b', 'c', 'd', 'e'];
  const check = {
    kind: 'lists-differ',
    groups: [{ components: ['data'], lists: ['data', 'content'] }],
  } as const;
  const components = names.map((name) => part('data', ['CC0-1.0'], { name }));
  const { reason, paths } = examine(check, { components });
  expect(reason.split('; ')).toHaveLength(4);
  expect(paths).toHaveLength(5);
});

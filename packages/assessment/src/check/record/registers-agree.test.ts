import type { ComponentType } from '@commonhold/schemas/good';
import { expect, test } from 'vitest';
import { examine } from '../../specimen/examine.ts';
import { ofTheWhole, part } from '../../specimen/specimen-record.ts';
import type { RecordChange, SpecimenPart } from '../../specimen/specimen-record.ts';

type Statement = NonNullable<RecordChange['statedElsewhere']>[number];

const agree = (components: readonly SpecimenPart[], statedElsewhere?: readonly Statement[]) =>
  examine(
    { kind: 'registers-agree' },
    {
      components: [...components],
      ...(statedElsewhere && { statedElsewhere: [...statedElsewhere] }),
    },
  );
const says = (
  statedBy: string,
  component: ComponentType,
  ...licences: Parameters<typeof part>[1]
): Statement => ({ component, licences: part(component, licences).licences, statedBy });

test.each<[string, readonly SpecimenPart[], readonly Statement[] | undefined]>([
  ['nobody is known to say anything', [part('data', ['MIT'])], undefined],
  ['nothing is said', [part('data', ['MIT'])], []],
  ['another part is meant', [part('data', ['MIT'])], [says('Tool', 'content', 'CC0-1.0')]],
  ['the record names none', [part('data', ['NOASSERTION'])], [says('Tool', 'data', 'CC0-1.0')]],
  ['the other names none', [part('data', ['MIT'])], [says('Tool', 'data', 'NOASSERTION')]],
])('no register is held against the record where %s', (_, components, statements) => {
  expect(agree(components, statements)).toEqual({
    verdict: 'not-applicable',
    reason: 'No other register is known to say something else of a licence.',
    paths: ['/components'],
  });
});

test.each<[string, readonly string[], readonly string[]]>([
  ['the same id', ['MIT'], ['MIT']],
  ['another order', ['MIT', 'CC0-1.0'], ['CC0-1.0', 'MIT', 'NOASSERTION']],
  ['the old id for this version alone', ['AGPL-3.0-only'], ['AGPL-3.0']],
  ['the old id for later versions', ['GPL-2.0-or-later'], ['GPL-2.0']],
  ['the newer id', ['LGPL-3.0'], ['LGPL-3.0-only']],
])('%s is no disagreement', (_, ours, theirs) => {
  const finding = agree([part('source-code', ours)], [says('Tool', 'source-code', ...theirs)]);
  expect(finding).toEqual({
    verdict: 'met',
    reason: 'Nothing in Tool contradicts the licences of this record.',
    paths: ['/statedElsewhere/0'],
  });
});

test.each<[string, readonly string[], readonly string[]]>([
  ['another licence', ['MIT'], ['Apache-2.0']],
  ['one more', ['MIT'], ['MIT', 'Apache-2.0']],
  ['one less', ['MIT', 'Apache-2.0'], ['MIT']],
  ['another version', ['GPL-3.0-only'], ['GPL-2.0']],
  ['later versions as well', ['GPL-3.0-only'], ['GPL-3.0-or-later']],
])('%s is a disagreement', (_, ours, theirs) => {
  expect(agree([part('source-code', ours)], [says('Tool', 'source-code', ...theirs)]).verdict).toBe(
    'undetermined',
  );
});

test('what is given for the whole has to name the licence of the part, and may name others', () => {
  const verdict = (ours: readonly string[], ...theirs: Parameters<typeof part>[1]) =>
    agree([part('data', ours)], [says('Tool', 'data', ...theirs)]).verdict;
  expect(verdict(['CC0-1.0'], ofTheWhole('MIT'), ofTheWhole('CC0-1.0'))).toBe('met');
  expect(verdict(['CC0-1.0', 'CC-BY-4.0'], ofTheWhole('MIT'), ofTheWhole('CC0-1.0'))).toBe(
    'undetermined',
  );
  expect(verdict(['CC0-1.0'], ofTheWhole('MIT'), 'CC0-1.0')).toBe('undetermined');
});

test('several registers with nothing else are told once each', () => {
  const statements = ['A', 'B', 'A'].map((name) => says(name, 'data', 'MIT'));
  expect(agree([part('data', ['MIT'])], statements)).toMatchObject({
    reason: 'Nothing in A and B contradicts the licences of this record.',
    paths: ['/statedElsewhere/0', '/statedElsewhere/1', '/statedElsewhere/2'],
  });
});

test('registers that disagree are told with what each says, and where', () => {
  const finding = agree(
    [
      part('training-code', ['Apache-2.0'], { evidence: [{ url: 'https://example.org/code' }] }),
      part('evaluation-code', ['Apache-2.0']),
      part('data-card', ['CC-BY-4.0']),
      part('model-card', ['MIT']),
    ],
    [
      says('Tool', 'training-code', ofTheWhole('LicenseRef-OpenRAIL')),
      says('Tool', 'data-card', 'CC-BY-4.0'),
      says('Tool', 'evaluation-code', ofTheWhole('LicenseRef-OpenRAIL')),
      {
        ...says('index', 'training-code', 'MIT'),
        evidence: [{ url: 'https://example.org/index' }],
      },
      says('Tool', 'model-card', ofTheWhole('LicenseRef-OpenRAIL')),
    ],
  );
  expect(finding).toEqual({
    verdict: 'undetermined',
    reason:
      'Tool names LicenseRef-OpenRAIL for the whole; this record names Apache-2.0 for the training code and the evaluation code, MIT for the model card. Index names MIT for the training code; this record names Apache-2.0 for the training code.',
    evidence: [
      { url: 'https://example.org/code' },
      { url: 'https://example.org/index' },
      { url: 'https://example.org/code' },
    ],
    paths: [
      '/components/0',
      '/statedElsewhere/0',
      '/components/1',
      '/statedElsewhere/2',
      '/components/0',
      '/statedElsewhere/3',
      '/components/3',
      '/statedElsewhere/4',
    ],
    missing: [
      'The page that shows the licence of the training code',
      'The page that shows the licence of the evaluation code',
      'The page that shows the licence of the model card',
    ],
    needsHuman: true,
  });
});

test('four registers are quoted at most, each sentence with a capital', () => {
  const names = ['one', 'two', 'three', 'four', 'five'];
  const { reason, paths } = agree(
    [part('data', ['CC0-1.0'])],
    names.map((name) => says(name, 'data', 'MIT')),
  );
  expect(reason.match(/[A-Z]\w+ names MIT/gu)).toEqual([
    'One names MIT',
    'Two names MIT',
    'Three names MIT',
    'Four names MIT',
  ]);
  expect(paths).toHaveLength(10);
});

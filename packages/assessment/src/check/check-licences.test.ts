import { describe, expect, test } from 'vitest';
import { examine } from '../specimen/examine.ts';
import { ofTheWhole, part } from '../specimen/specimen-record.ts';
import type { RecordChange } from '../specimen/specimen-record.ts';
import type { Check } from '../standard/index.ts';

type LicencesCheck = Extract<Check, { kind: 'licences' }>;

const code: LicencesCheck = {
  kind: 'licences',
  noun: 'source code',
  components: ['source-code'],
  lists: ['code'],
  need: 'every',
  inherited: 'accept-if-only-kind',
};
const data: LicencesCheck = {
  ...code,
  noun: 'data',
  components: ['data'],
  lists: ['data'],
  includeDistributions: true,
};
const distribution = (accessUrl: string, expression?: string) => ({
  accessUrl,
  ...(expression === undefined ? {} : { licence: { expression } }),
});
const dataset = (...distributions: readonly ReturnType<typeof distribution>[]) => ({
  distributions,
});
const proof = { url: 'https://example.org/licence' };

describe('every component must be under a licence of the list', () => {
  test('one that is', () => {
    const licence = { expression: 'MIT', url: proof.url };
    const evidence = [{ url: 'https://example.org/page' }];
    expect(examine(code, { components: [part('source-code', [licence], { evidence })] })).toEqual({
      verdict: 'met',
      reason: 'The source code is under MIT; the code list holds that licence.',
      evidence: [{ url: proof.url, title: 'MIT' }, ...evidence],
      paths: ['/components/0'],
    });
  });

  test('several that are', () => {
    const components = [
      part('source-code', ['MIT']),
      part('source-code', ['Apache-2.0'], { name: 'x' }),
    ];
    expect(examine(code, { components })).toMatchObject({
      verdict: 'met',
      reason:
        'The source code is under MIT; the source code “x” is under Apache-2.0; the code list holds these licences.',
      paths: ['/components/0', '/components/1'],
    });
  });

  test('of two lists either may hold it', () => {
    const check = { ...code, lists: ['code', 'data', 'nonexistent'] };
    const one = { components: [part('source-code', ['CC0-1.0'])] };
    expect(examine(check, one)).toMatchObject({
      verdict: 'met',
      reason:
        'The source code is under CC0-1.0; that licence is on the code list or the data list.',
    });
    const two = { components: [part('source-code', ['CC0-1.0']), part('source-code', ['MIT'])] };
    expect(examine(check, two).reason).toContain(
      'these licences are on the code list or the data list',
    );
  });

  test('one that is not, whatever is unknown of others', () => {
    const components = [
      part('source-code', ['MIT'], { name: 'a' }),
      part('source-code', ['BUSL-1.1'], { name: 'b' }),
      part('source-code', [], { name: 'c' }),
    ];
    expect(examine(code, { components })).toEqual({
      verdict: 'not-met',
      reason: 'The source code “b” is under BUSL-1.1, which is not on the code list.',
      evidence: [],
      paths: ['/components/1'],
      isOnlyLicence: true,
    });
  });

  test('a list without a name in the standard accepts nothing', () => {
    const check = { ...code, lists: ['nonexistent'] };
    expect(examine(check, { components: [part('source-code', ['MIT'])] }).verdict).toBe(
      'undetermined',
    );
  });
});

describe('what is kept back', () => {
  const kept = part('source-code', ['MIT'], { availability: 'undisclosed' });

  test('is not mended by another licence, but by its release', () => {
    expect(examine(code, { components: [kept] })).toEqual({
      verdict: 'not-met',
      reason: 'The source code is kept back.',
      evidence: [],
      paths: ['/components/0'],
      isOnlyLicence: false,
      remedy: expect.stringMatching(/^Release the source code under a licence .* list/u),
    });
  });

  test('is to be released under a licence of any of the lists', () => {
    expect(examine({ ...code, lists: ['code', 'data'] }, { components: [kept] }).remedy).toContain(
      'the code list or the data list',
    );
  });

  test('beside a wrong licence is not a matter of licence alone', () => {
    const both = [kept, part('source-code', ['BUSL-1.1'])];
    const finding = examine(code, { components: both });
    expect(finding).toMatchObject({ verdict: 'not-met', isOnlyLicence: false });
    expect(finding).not.toHaveProperty('remedy');
  });

  test('in part counts as kept back, unless the rule is content with a part', () => {
    const half = {
      components: [part('source-code', ['MIT'], { availability: 'partly-released' })],
    };
    expect(examine(code, half).verdict).toBe('not-met');
    expect(examine({ ...code, acceptPartly: true }, half).verdict).toBe('met');
  });
});

describe('what is not known', () => {
  test('of a licence is asked for', () => {
    const components = [part('source-code', []), part('source-code', ['MIT'], { name: 'a' })];
    expect(examine(code, { components })).toEqual({
      verdict: 'undetermined',
      reason: 'The source code has no stated licence.',
      evidence: [],
      paths: ['/components/0'],
      isOnlyLicence: true,
      remedy: 'State the licence of the source code on a public page, and give its address.',
      missing: ['The licence of the source code, with the page that shows it'],
    });
  });

  test('of a disputed licence is left to people, who need no remedy', () => {
    const finding = examine(code, { components: [part('source-code', ['Unlicense'])] });
    expect(finding).toMatchObject({ verdict: 'undetermined', needsHuman: true });
    expect(finding).not.toHaveProperty('remedy');
  });

  test('of the release is more than a matter of licence', () => {
    const unsure = part('source-code', ['MIT'], { availability: 'unknown' });
    expect(examine(code, { components: [unsure] }).isOnlyLicence).toBe(false);
    expect(examine(code, { components: [unsure, part('source-code', [])] }).isOnlyLicence).toBe(
      false,
    );
  });

  test('is not told twice', () => {
    const components = [part('source-code', []), part('source-code', [])];
    const { reason, missing } = examine(code, { components });
    expect(reason).toBe('The source code has no stated licence.');
    expect(missing).toEqual(['The licence of the source code, with the page that shows it']);
  });
});

describe('the licence of the whole', () => {
  const components = [part('source-code', [ofTheWhole('BUSL-1.1')])];

  test('that is refused counts for a good of one kind', () => {
    expect(examine(code, { kinds: ['software'], components }).verdict).toBe('not-met');
  });
  test('that is refused leaves a good of several kinds undetermined', () => {
    expect(examine(code, { kinds: ['software', 'dataset'], components }).verdict).toBe(
      'undetermined',
    );
  });
});

describe('where each type must be there', () => {
  const check: LicencesCheck = {
    ...code,
    noun: 'code',
    components: ['training-code', 'inference-code', 'evaluation-code'],
    need: 'each-type',
  };

  test('types that are not named are asked for by name', () => {
    expect(examine(check, { components: [part('training-code', ['MIT'])] })).toEqual({
      verdict: 'undetermined',
      reason: 'The record names no inference code or evaluation code.',
      evidence: [],
      paths: ['/components'],
      isOnlyLicence: false,
      remedy: expect.stringMatching(
        /^Add the inference code and the evaluation code to the record/u,
      ),
      missing: [
        expect.stringMatching(/^The inference code: .*licence/u),
        expect.stringMatching(/^The evaluation code: .*licence/u),
      ],
    });
  });

  test('three names are joined with commas, and what is unknown of a licence comes first', () => {
    const wide: LicencesCheck = {
      ...check,
      components: [...check.components, 'data-preprocessing-code'],
    };
    const finding = examine(wide, { components: [part('training-code', [])] });
    expect(finding.reason).toBe(
      'The training code has no stated licence; the record names no inference code, evaluation code or data preprocessing code.',
    );
    expect(finding).toMatchObject({ paths: ['/components/0'], isOnlyLicence: false });
    expect(finding.missing).toHaveLength(4);
    expect(finding.remedy).toMatch(/^State the licence of the training code/u);
  });

  test('types that are named and accepted suffice', () => {
    const components = [
      part('training-code', ['MIT']),
      part('inference-code', ['MIT']),
      part('evaluation-code', ['MIT']),
    ];
    expect(examine(check, { components }).verdict).toBe('met');
    expect(examine({ ...check, need: 'every' }, { components: components.slice(1) }).verdict).toBe(
      'met',
    );
  });

  test('nothing at all leaves every type to be told', () => {
    expect(examine(check, {})).toMatchObject({
      verdict: 'undetermined',
      reason: 'The record names no code, so that no licence can be read.',
      paths: ['/components'],
      missing: [
        expect.stringMatching(/^The training code: /u),
        expect.stringMatching(/^The inference code: /u),
        expect.stringMatching(/^The evaluation code: /u),
      ],
    });
    expect(examine(code, {}).missing).toEqual([expect.stringMatching(/^The source code: /u)]);
  });
});

describe('where one component is enough', () => {
  const check: LicencesCheck = { ...code, need: 'one' };
  test.each([
    [['BUSL-1.1', 'MIT'], 'met', ['/components/1']],
    [['BUSL-1.1', 'NOASSERTION'], 'undetermined', ['/components/1']],
    [['BUSL-1.1', 'NONE'], 'not-met', ['/components/0', '/components/1']],
    [['MIT', 'Apache-2.0'], 'met', ['/components/0', '/components/1']],
  ])('%j: %s', (licences, verdict, paths) => {
    const components = licences.map((licence, index) =>
      part('source-code', [licence], { name: `${index}` }),
    );
    expect(examine(check, { components })).toMatchObject({ verdict, paths });
  });
});

describe('ways to get a dataset', () => {
  const open = 'https://example.org/open';
  const odd = 'https://example.org/odd';

  test('count where they state a licence that the data do not', () => {
    const finding = examine(data, {
      kinds: ['dataset'],
      components: [part('data', ['CC0-1.0'])],
      dataset: dataset(
        distribution(open, 'CC0-1.0'),
        distribution(odd, 'BUSL-1.1'),
        distribution(odd),
      ),
    });
    expect(finding).toMatchObject({
      verdict: 'not-met',
      reason: `The distribution ${odd} is under BUSL-1.1, which is not on the data list.`,
      paths: ['/dataset/distributions/1'],
    });
  });

  test('that repeat the licence of the data say nothing new', () => {
    const change: RecordChange = {
      kinds: ['dataset'],
      components: [part('data', ['CC0-1.0'])],
      dataset: dataset(distribution(open, 'CC0-1.0')),
    };
    expect(examine(data, change)).toMatchObject({
      verdict: 'met',
      reason: 'The data are under CC0-1.0; the data list holds that licence.',
      paths: ['/components/0'],
    });
  });

  test('stand for the data where the record names none', () => {
    const change: RecordChange = {
      kinds: ['dataset'],
      dataset: dataset(distribution(open, 'CC0-1.0')),
    };
    expect(examine(data, change)).toMatchObject({
      verdict: 'met',
      reason: `The distribution ${open} is under CC0-1.0; the data list holds that licence.`,
      paths: ['/dataset/distributions/0'],
    });
  });

  test('count only where the rule is about them', () => {
    const change: RecordChange = {
      kinds: ['dataset'],
      components: [part('data', ['CC0-1.0'])],
      dataset: dataset(distribution(odd, 'BUSL-1.1')),
    };
    const { includeDistributions: _, ...without } = data;
    expect(examine(without, change).verdict).toBe('met');
    expect(examine({ ...data, includeDistributions: false }, change).verdict).toBe('met');
    expect(examine(data, { components: [part('data', ['CC0-1.0'])] }).verdict).toBe('met');
  });
});

describe('training data', () => {
  const check: LicencesCheck = {
    ...data,
    noun: 'training data',
    components: ['training-datasets'],
  };

  test('that are only named have no licence to read', () => {
    const model = {
      modalities: [],
      trainingDatasets: [{ name: 'Corpus' }, { good: 'other-good' }],
      evaluations: [],
    };
    expect(examine(check, { kinds: ['model'], model })).toMatchObject({
      verdict: 'undetermined',
      reason:
        'The record names Corpus and other-good as training data, but no component that states the licence.',
      paths: ['/model/trainingDatasets'],
      missing: [expect.stringMatching(/^The training data: /u)],
    });
    expect(examine(code, { kinds: ['model'], model }).paths).toEqual(['/components']);
  });
});

test('more than five components are told as four and a number', () => {
  const components = ['a', 'b', 'c', 'd', 'e'].map((name) =>
    part('source-code', ['MIT'], { name }),
  );
  expect(examine(code, { components }).reason).toContain('“d” is under MIT; the source code “e”');
  const six = [...components, part('source-code', ['MIT'], { name: 'f' })];
  expect(examine(code, { components: six }).reason).toContain('“d” is under MIT; 2 others alike;');
});

test('what is met may still await a person, and nothing else does', () => {
  const check = { ...code, needsHuman: true };
  const state = (licence: string) =>
    examine(check, { components: [part('source-code', [licence])] }).needsHuman;
  expect([state('MIT'), state('BUSL-1.1'), state('NOASSERTION')]).toEqual([
    true,
    undefined,
    undefined,
  ]);
  expect(examine(code, { components: [part('source-code', ['MIT'])] })).not.toHaveProperty(
    'needsHuman',
  );
});

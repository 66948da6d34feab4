import { describe, expect, test } from 'vitest';
import { digest, examiner, hub, card, tagged } from '../../specimen/specimen-looks.ts';
import { part } from '../../specimen/specimen-record.ts';
import type { RecordChange } from '../../specimen/specimen-record.ts';

const weights = (expression: string, location = hub) =>
  part('model-parameters-final', [expression], { location });

describe('the tag of a card', () => {
  const tags = examiner('card-licences');
  const model = (...components: NonNullable<RecordChange['components']>): RecordChange => ({
    kinds: ['model'],
    components,
  });

  test('is the stated licence, or another', () => {
    expect(tags(model(weights('MIT')), { cards: [card({ licences: tagged('MIT') })] })).toEqual({
      verdict: 'met',
      reason: 'The card is tagged as the record says: MIT at huggingface.co/rain/model.',
      evidence: [
        { url: `${hub}/raw/main/README.md`, sha256: digest('c'), accessedOn: '2026-03-10' },
      ],
      paths: ['/components/0/licences/0'],
    });
    expect(
      tags(model(weights('MIT')), { cards: [card({ licences: tagged('CC-BY-NC-4.0') })] }),
    ).toMatchObject({
      verdict: 'not-met',
      reason:
        'The card at huggingface.co/rain/model is tagged CC-BY-NC-4.0, while the record states MIT.',
      paths: ['/components/0/licences/0'],
    });
  });

  test.each([
    [
      'the weights in the repository, not other parts in it',
      [weights('MIT'), part('model-card', ['CC0-1.0'], { location: hub })],
      'MIT',
    ],
    [
      'other parts in the repository, where no weights are',
      [weights('MIT', 'https://a.org/'), part('model-card', ['CC0-1.0'], { location: hub })],
      'CC0-1.0',
    ],
    [
      'the weights elsewhere, where nothing is placed in the repository',
      [weights('MIT', 'https://a.org/'), part('model-card', ['CC0-1.0'])],
      'MIT',
    ],
    ['everything, where there are no weights', [part('model-card', ['CC0-1.0'])], 'CC0-1.0'],
  ])('is compared with %s', (_, components, expression) => {
    const of = (tag: string) =>
      tags(model(...components), { cards: [card({ licences: tagged(tag) })] }).verdict;
    expect(of(expression)).toBe('met');
    expect(of('Apache-2.0')).toBe('not-met');
    expect(of(expression === 'MIT' ? 'CC0-1.0' : 'MIT')).toBe('not-met');
  });

  test('of a dataset is compared with the data', () => {
    const dataset: RecordChange = {
      kinds: ['dataset'],
      components: [part('data', ['CC0-1.0']), part('data-card', ['MIT'])],
    };
    expect(tags(dataset, { cards: [card({ licences: tagged('CC0-1.0') })] }).verdict).toBe('met');
    expect(tags(dataset, { cards: [card({ licences: tagged('MIT') })] }).verdict).toBe('not-met');
  });

  test.each([[[]], [['NOASSERTION']], [['LicenseRef-CC']]])(
    '%j names no licence to compare',
    (names) => {
      const looks = { cards: [card({ licences: tagged(...names) })] };
      expect(tags(model(weights('MIT')), looks).verdict).toBe('not-applicable');
    },
  );

  test('with several licences agrees where one is stated', () => {
    const looks = { cards: [card({ licences: tagged('CC0-1.0', 'MIT') })] };
    expect(tags(model(weights('MIT')), looks)).toMatchObject({
      verdict: 'met',
      reason:
        'The card is tagged as the record says: CC0-1.0 and MIT at huggingface.co/rain/model.',
    });
  });
});

describe('the words of a card', () => {
  const words = examiner('card-words');
  const model: RecordChange = { kinds: ['model'], components: [weights('MIT')] };
  const statements = (...list: readonly object[]) => ({ cards: [card({ statements: list })] });

  test('that set a limit beside an open licence contradict it, told in their own words', () => {
    const sentence = 'For non-commercial use.';
    expect(words(model, statements({ sentence, limit: 'non-commercial' }))).toEqual({
      verdict: 'not-met',
      reason: 'The card at huggingface.co/rain/model says “For non-commercial use.”, beside MIT.',
      evidence: [
        {
          url: `${hub}/raw/main/README.md`,
          sha256: digest('c'),
          statement: sentence,
          accessedOn: '2026-03-10',
        },
      ],
      paths: ['/components/0/licences/0'],
      needsHuman: true,
    });
  });

  test('beside a tag that is open contradict the tag, whatever the record states', () => {
    const closed: RecordChange = { kinds: ['model'], components: [weights('CC-BY-NC-4.0')] };
    const limit = { sentence: 'Research only.', limit: 'research only' };
    expect(words(closed, statements(limit)).verdict).toBe('not-applicable');
    const looks = { cards: [card({ licences: tagged('Apache-2.0'), statements: [limit] })] };
    expect(words(closed, looks)).toMatchObject({
      verdict: 'not-met',
      reason: expect.stringContaining('beside Apache-2.0.') as unknown,
    });
  });

  test.each([
    [{ sentence: 'Licensed under CC BY-NC 4.0.', expression: 'CC-BY-NC-4.0' }, 'not-met'],
    [{ sentence: 'Licensed under Apache 2.0.', expression: 'Apache-2.0' }, 'met'],
    [{ sentence: 'The dataset is for non-commercial use.', limit: 'non-commercial' }, 'met'],
    [{ sentence: 'The code is under CC BY-NC 4.0.', expression: 'CC-BY-NC-4.0' }, 'met'],
    [
      { sentence: 'Because of its data this model is for research only.', limit: 'research only' },
      'not-met',
    ],
  ])('of a model: %j is %s', (statement, verdict) => {
    expect(words(model, statements(statement)).verdict).toBe(verdict);
  });

  test.each([
    [{ sentence: 'Models trained on it are for research only.', limit: 'research only' }, 'met'],
    [
      { sentence: 'The dataset, and models, are for research only.', limit: 'research only' },
      'not-met',
    ],
    [{ sentence: 'The data are for research only.', limit: 'research only' }, 'not-met'],
  ])('of a dataset: %j is %s', (statement, verdict) => {
    const url = 'https://huggingface.co/datasets/rain/drops';
    const looks = { cards: [card({ url, statements: [statement] })] };
    const data = [part('data', ['CC0-1.0'], { location: url })];
    expect(words({ kinds: ['dataset'], components: data }, looks).verdict).toBe(verdict);
    expect(words({ kinds: ['model'], components: data }, looks).verdict).toBe(verdict);
  });

  test('that set none are met', () => {
    expect(words(model, statements())).toEqual({
      verdict: 'met',
      reason: 'No card that was read sets limits in words beside an open licence.',
      evidence: [
        { url: `${hub}/raw/main/README.md`, sha256: digest('c'), accessedOn: '2026-03-10' },
      ],
      paths: ['/components/0/licences/0'],
    });
  });
});

describe('the training data of a card', () => {
  const datasets = examiner('card-datasets');
  const looks = { cards: [card({ datasets: ['rain/Common-Voice', 'radio'] })] };
  const model = (
    names: readonly object[],
    ...components: NonNullable<RecordChange['components']>
  ) =>
    ({
      kinds: ['model'],
      components,
      model: { modalities: [], evaluations: [], trainingDatasets: names },
    }) as RecordChange;

  test.each([
    [[{ name: 'Common Voice' }, { name: 'Radio' }]],
    [[{ name: 'x', url: 'https://huggingface.co/datasets/rain/common-voice' }, { good: 'radio' }]],
  ])('is named by the record: %j', (names) => {
    expect(datasets(model(names), looks)).toEqual({
      verdict: 'met',
      reason: 'The record names all training data that the card names.',
      evidence: [
        { url: `${hub}/raw/main/README.md`, sha256: digest('c'), accessedOn: '2026-03-10' },
      ],
      paths: ['/model/trainingDatasets'],
    });
  });

  test('may stand among the parts', () => {
    const parts = [
      part('training-datasets', [], { name: 'Common Voice' }),
      part('fine-tuning-data', [], { location: 'https://huggingface.co/datasets/other/radio' }),
    ];
    expect(datasets(model([], ...parts), looks).verdict).toBe('met');
    const other = [part('evaluation-data', [], { name: 'Radio' }), ...parts.slice(0, 1)];
    expect(datasets(model([], ...other), looks)).toMatchObject({
      verdict: 'undetermined',
      reason:
        'The card names training data that the record does not name in the same words: radio.',
      missing: ['Whether the record has these data under another name, or lacks them'],
    });
  });
});

describe('the languages of a card', () => {
  const languages = examiner('card-languages');
  const looks = (...list: readonly string[]) => ({ cards: [card({ languages: list })] });

  test.each([
    [['en', 'sw'], ['en', 'sw'], 'met'],
    [['en'], ['en', 'sw'], 'met'],
    [['en-GB', 'pt-BR'], ['eng', 'por'], 'met'],
    [['en', 'sw'], ['en'], 'undetermined'],
    [['en', 'sw'], ['multilingual'], 'not-applicable'],
    [['en', 'sw'], ['en', 'mul'], 'not-applicable'],
    [['en'], ['English (mostly)'], 'undetermined'],
    [[], ['en'], 'not-applicable'],
  ])('the record names %j, the card %j: %s', (named, listed, verdict) => {
    expect(languages({ languages: named }, looks(...listed)).verdict).toBe(verdict);
  });

  test('are told where they differ', () => {
    expect(languages({ languages: ['en', 'sw', 'am'] }, looks('en'))).toEqual({
      verdict: 'undetermined',
      reason: 'The record names languages that the card does not list: sw and am.',
      evidence: [
        { url: `${hub}/raw/main/README.md`, sha256: digest('c'), accessedOn: '2026-03-10' },
      ],
      paths: ['/languages'],
      missing: ['Which of the two lists is right'],
    });
    expect(languages({ languages: ['en'] }, looks('en'))).toMatchObject({
      reason: 'The card lists all languages that the record names.',
      paths: ['/languages'],
    });
  });
});

import { describe, expect, test } from 'vitest';
import { card, digest, examiner, file, hub } from '../../specimen/specimen-looks.ts';
import { part } from '../../specimen/specimen-record.ts';
import type { RecordChange } from '../../specimen/specimen-record.ts';

const evidence = [
  { url: `${hub}/raw/main/README.md`, sha256: digest('c'), accessedOn: '2026-03-10' },
];
const unread = { ...file(hub, 'missing'), kind: 'card' };

describe('training data that a card names', () => {
  const tags = examiner('card-datasets');
  const model = (
    ...trainingDatasets: readonly { name?: string; good?: string; url?: string }[]
  ) => ({
    kinds: ['model' as const],
    model: { modalities: [], trainingDatasets: [...trainingDatasets], evaluations: [] },
  });
  const data = (more: Parameters<typeof part>[2]): RecordChange => ({
    components: [part('training-datasets', [], more)],
  });

  test.each<[string, RecordChange]>([
    ['by name', model({ name: 'Dolma' })],
    ['by name and owner', model({ name: 'AllenAI / dolma' })],
    ['by the record of a good', model({ good: 'dolma' })],
    [
      'by address',
      model({ name: 'The corpus', url: 'https://huggingface.co/datasets/allenai/dolma' }),
    ],
    ['as a component', data({ name: 'DOLMA' })],
    ['as a good that is a component', data({ good: 'dolma' })],
    ['at the place of a component', data({ location: 'https://github.com/allenai/dolma' })],
    ['as data for fine-tuning', { components: [part('fine-tuning-data', [], { name: 'dolma' })] }],
  ])('is in the record %s', (_, change) => {
    const cards = [card({ datasets: ['allenai/dolma'] }), card({ languages: ['en'] })];
    expect(tags(change, { cards })).toEqual({
      verdict: 'met',
      reason: expect.stringContaining('names all training data'),
      evidence,
      paths: ['/model/trainingDatasets'],
    });
  });

  test.each<[string, RecordChange]>([
    ['other data', model({ name: 'Dolma 2' }, { name: 'Wikipedia', url: 'https://a.org/dolma' })],
    [
      'components of another kind',
      { components: [part('evaluation-data', [], { name: 'dolma' })] },
    ],
    ['nothing', {}],
  ])('is asked about beside %s', (_, change) => {
    const cards = [
      card({ datasets: ['allenai/dolma'] }),
      card({ datasets: ['dolma!', 'allenai/dolma'] }),
    ];
    expect(tags(change, { cards })).toMatchObject({
      verdict: 'undetermined',
      reason: expect.stringMatching(/: allenai\/dolma and dolma!\.$/u),
      evidence: [...evidence, ...evidence],
      paths: ['/model/trainingDatasets'],
      missing: [expect.stringContaining('another name')],
    });
  });

  test('is compared by letters and digits of every script', () => {
    const cards = [card({ datasets: ['x/Common_Voice-17', 'x/言語'] })];
    const named = model({ name: 'common voice 17' }, { name: '言語' });
    expect(tags(named, { cards }).verdict).toBe('met');
    expect(tags(model({ name: 'commonvoice' }, { name: '言' }), { cards }).verdict).toBe(
      'undetermined',
    );
  });

  test('is no matter where no card that was read names any', () => {
    for (const cards of [[], [card()], [unread]]) {
      expect(tags(model({ name: 'Dolma' }), { cards }).verdict).toBe('not-applicable');
    }
  });
});

describe('languages that a card lists', () => {
  const tags = examiner('card-languages');
  const languages = (listed: readonly string[], named: readonly string[]) =>
    tags(
      { languages: [...named] },
      { cards: [card({ languages: listed }), card({ datasets: ['x/y'] })] },
    );

  test.each([
    [['en', 'sw'], ['sw']],
    [['eng'], ['en']],
    [['en-GB'], ['en']],
    [['en'], ['en-GB']],
    [['sw', 'not a tag'], ['sw']],
  ])('%j hold what the record names: %j', (listed, named) => {
    expect(languages(listed, named)).toMatchObject({
      verdict: 'met',
      evidence,
      paths: ['/languages'],
    });
  });

  test('do not hold what the record names besides', () => {
    expect(languages(['en', 'mult'], ['fr-CA', 'en', 'fr', 'sw'])).toMatchObject({
      verdict: 'undetermined',
      reason: expect.stringMatching(/: fr and sw\.$/u),
      evidence,
      paths: ['/languages'],
      missing: [expect.stringContaining('right')],
    });
  });

  test.each([
    [['mul'], ['fr']],
    [['Multilingual'], ['fr']],
    [['en', 'mul'], ['fr']],
    [[], ['fr']],
    [['en'], []],
  ])('%j say nothing beside %j', (listed, named) => {
    expect(languages(listed, named).verdict).toBe('not-applicable');
  });

  test('that name only words are compared as words that hold no language', () => {
    expect(languages(['all of them', 'not multilingual'], ['fr']).verdict).toBe('undetermined');
    expect(languages(['multilingual models'], ['fr']).verdict).toBe('undetermined');
  });

  test('are no matter where no card was read', () => {
    expect(tags({ languages: ['fr'] }, { cards: [unread] }).verdict).toBe('not-applicable');
  });
});

import { wordsOf } from '@commonhold/schemas/discovery';
import { expect, test } from 'vitest';
import { aRecord } from '../contract/samples.ts';
import { phraseOf } from './phrase.ts';
import { searchLabels } from './search-labels.ts';
import { concepts } from './search-vocabulary.ts';

const model = { modalities: [], trainingDatasets: [], evaluations: [] };

test.each([
  [
    'the name of a goal, in another language',
    { sdgs: [{ goal: 3, targets: [] }] },
    'Salud y bienestar',
  ],
  ['the number of a goal', { sdgs: [{ goal: 3, targets: [] }] }, 'SDG 3'],
  ['the name of a theme', { themes: ['AGRI'] }, 'Landwirtschaft'],
  ['the name of a place', { deploymentPlaces: ['BD'] }, 'Bangladesh'],
  ['what a language is called by its speakers', { languages: ['sw'] }, 'Kiswahili'],
  ['an acronym for a keyword', { keywords: ['speech recognition'] }, 'ASR'],
  ['another language for a keyword', { keywords: ['speech recognition'] }, 'распознавание речи'],
  ['the singular for a plural', { keywords: ['language models'] }, 'LLM'],
  ['the wider concept', { keywords: ['named entity recognition'] }, 'NLP'],
  ['a concept by its theme', { themes: ['HEAL'] }, 'ጤና'],
  ['the kind', { kinds: ['model'] }, 'modèle'],
  ['the size', { model: { ...model, parameterCount: 7_241_732_096 } }, '7B'],
])('a good is found by %s', (_, changes, label) => {
  expect(wordsIn(searchLabels(aRecord(changes), []))).toContain(wordsIn([label]));
});

test.each([
  ['Apache-2.0', 'apache 2 0'],
  ['MIT OR Apache-2.0', 'mit license'],
  ['CC-BY-4.0', 'creative commons attribution 4 0 international'],
  ['LicenseRef-Llama-3-Community', 'llama 3 community licence'],
])('a good under %s is found by %s', (expression, words) => {
  expect(wordsIn(searchLabels(aRecord(), [expression]))).toContain(words);
});

test('a wider concept does not lead to the narrower one, nor a word inside another to a concept', () => {
  expect(searchLabels(aRecord({ keywords: ['encoder'] }), [])).not.toContain('NER');
  expect(searchLabels(aRecord({ keywords: ['language technology'] }), [])).not.toContain('NER');
  expect(searchLabels(aRecord({ keywords: ['raid'] }), [])).not.toContain('aid');
});

test('every concept can be reached by words', () => {
  for (const { phrases } of concepts) {
    expect(phrases.filter((phrase) => phrase.trim() === '')).toEqual([]);
  }
  expect(phraseOf('Libraries of Models')).toBe(' library of model ');
});

function wordsIn(texts: readonly string[]): string {
  return texts
    .map((text) =>
      wordsOf(text)
        .map(({ form }) => form)
        .join(' '),
    )
    .join(' | ');
}

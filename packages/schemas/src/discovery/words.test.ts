import { array, assert, constantFrom, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { foldText, titleKey } from './fold-text.ts';
import { formsOf, wordsOf } from './words.ts';
import type { Word } from './words.ts';

test.each([
  ['OpenStreetMap', 'open street map'],
  ['Llama 3', 'llama3'],
  ['Llama3', 'llama 3'],
  ['GPT-NeoX', 'gptneox'],
  ['GPT-NeoX', 'GPT neox'],
  ['Datasets', 'dataset'],
  ['dataset', 'Datasets'],
  ['Libraries', 'library'],
  ['Éducation à Zürich', 'education zurich'],
  ['Łódź', 'lodz'],
  ['C++ and C#', 'c++'],
  ['البيانات المفتوحة', 'بيانات'],
  ['مجموعة بيانات الصحة', 'الصحه'],
  ['स्वास्थ्य डेटा', 'स्वास्थ्य'],
  ['والبيانات المفتوحة', 'بيانات'],
  ['خريطة الشارع', 'للشارع'],
  ['المكتبة', 'بالمكتبة'],
  ['የጤና መረጃ', 'መረጃ'],
  ['የጤና መረጃ', 'ጤና'],
  ['የኢትዮጵያ ስታቲስቲክስ', 'በኢትዮጵያ'],
  ['Takwimu za afya', 'AFYA'],
  ['健康数据集', '数据'],
  ['ข้อมูลสุขภาพ', 'สุขภาพ'],
  ['Dados de saúde', 'saude'],
])('%s is found by %s', (text, query) => {
  const forms = new Set(wordsOf(text).flatMap(formsOf));
  for (const { form, stems } of wordsOf(query)) {
    expect([form, ...stems].some((candidate) => forms.has(candidate))).toBe(true);
  }
});

test('keeps the vowel signs of scripts in which they carry meaning', () => {
  expect(foldText('किताब')).not.toBe(foldText('कतब'));
});

test(
  'every word stands where it says, and has a form of at most 40 units',
  { timeout: 30_000 },
  () => {
    assert(
      property(string({ unit: 'binary', maxLength: 300 }), (text) => {
        const isFaulty = ({ start, end, form }: Word) =>
          start >= end || end > text.length || form.length === 0 || form.length > 40;
        expect(wordsOf(text).filter(isFaulty)).toEqual([]);
      }),
    );
  },
);

test('a title is the same word however it is spaced and punctuated', () => {
  expect(['Llama 3', 'LLaMA-3', 'llama3'].map(titleKey)).toEqual(['llama3', 'llama3', 'llama3']);
  expect(titleKey('C++')).not.toBe(titleKey('C'));
});

test('folding twice changes nothing more', () => {
  assert(
    property(string({ unit: 'grapheme', maxLength: 100 }), (text) => {
      expect(foldText(foldText(text))).toBe(foldText(text));
    }),
  );
  assert(
    property(array(constantFrom(...'واللبكفتةى '.split('')), { maxLength: 14 }), (letters) => {
      const text = letters.join('');
      expect(foldText(foldText(text))).toBe(foldText(text));
    }),
  );
});

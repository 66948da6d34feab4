import { expect, test } from 'vitest';
import { languages } from './language.ts';
import { readerOf, withLanguage } from './reader.ts';

function reader(query: string, acceptLanguage = '') {
  return readerOf({
    url: new URL(`http://localhost/${query}`),
    headers: new Headers({ 'accept-language': acceptLanguage }),
  });
}

test('keeps a language chosen in the address in every link', () => {
  expect(reader('?lang=ar').href('/search?q=water&kind=model#results')).toBe(
    '/search?q=water&kind=model&lang=ar#results',
  );
});

test('leaves links alone where the browser asked for the language', () => {
  expect(reader('', 'fr').href('/search')).toBe('/search');
});

test('replaces a language that an address already has', () => {
  expect(withLanguage('/about?lang=fr', 'en')).toBe('/about?lang=en');
});

test('marks text that is not in the language of the page', () => {
  expect(reader('?lang=fr').text({ en: 'Water', sw: 'Maji' })).toEqual({
    text: 'Water',
    lang: 'en',
    dir: 'ltr',
  });
  expect(reader('?lang=en').text({ ur: 'پانی' })).toEqual({ text: 'پانی', lang: 'ur', dir: 'rtl' });
  expect(reader('?lang=fr').text({ en: 'Water', 'fr-CA': 'Eau' })).toEqual({ text: 'Eau' });
});

test.each(languages)('speaks %s with a word for every label', (language) => {
  const { messages } = reader(`?lang=${language}`);
  const texts = Object.values(messages.labels).flatMap((labels) => Object.values(labels));
  expect(texts.filter((text) => String(text).trim() === '')).toEqual([]);
});

test.each([
  ['en', 1_100_000_000, '1.1 billion'],
  ['fr', 176_000_000_000, '176 milliards'],
])('writes large numbers in %s', (language, value, text) => {
  expect(reader(`?lang=${language}`).format.bigNumber(value)).toBe(text);
});

test('writes partial dates no more exactly than they are', () => {
  const { date } = reader('?lang=en').format;
  expect([date('2024'), date('2024-05'), date('2024-05-31')]).toEqual([
    '2024',
    'May 2024',
    '31 May 2024',
  ]);
});

test('names places, and shows codes that have no name', () => {
  const { place } = reader('?lang=en').format;
  expect([place('KE'), place('EU'), place('XK'), place('GB-SCT'), place('ZZ')]).toEqual([
    'Kenya',
    'European Union',
    'Kosovo',
    'United Kingdom (GB-SCT)',
    'no single country',
  ]);
});

test('counts in the plural forms of Arabic', () => {
  const { goodsCount } = reader('?lang=ar').messages.home;
  expect([1, 2, 3, 11].map(goodsCount)).toEqual(['منفعة واحدة', 'منفعتان', '3 منافع', '11 منفعة']);
});

import { expect, test } from 'vitest';
import { readerOf } from '../language/reader.ts';
import { verdictText } from './verdict-text.ts';

const french = readerOf({ url: new URL('http://localhost/?lang=fr'), headers: new Headers() });

test.each([
  ['a plain verdict', 'met', 'met', { text: 'Satisfait' }],
  ['a class', 'class-i', 'met', { text: 'Classe I – science ouverte' }],
  ['a word of its own', 'no-contradiction', 'met', { text: 'Aucune contradiction' }],
  [
    'a count, which is in English',
    'open 5, partial 2',
    'not-met',
    { text: 'open 5, partial 2', lang: 'en', dir: 'ltr' },
  ],
  ['a name that objects have', 'toString', 'met', { text: 'toString', lang: 'en', dir: 'ltr' }],
] as const)('shows %s', (_, verdict, outcome, shown) => {
  expect(verdictText(french, { verdict, outcome })).toEqual(shown);
});

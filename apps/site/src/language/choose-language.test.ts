import { expect, test } from 'vitest';
import { chooseLanguage } from './choose-language.ts';

test.each([
  ['the address before the header', 'ar', 'fr', 'ar', true],
  ['a region of a spoken language', null, 'fr-CA', 'fr', false],
  ['the highest weight', null, 'en;q=0.5, ar;q=0.9, fr;q=0.7', 'ar', false],
  ['the first of equal weights', null, 'fr, ar', 'fr', false],
  ['English where nothing is spoken', null, 'de, sw;q=0.8', 'en', false],
  ['English where the weight is zero', null, 'fr;q=0', 'en', false],
  ['English where the header is broken', null, ';;q=x,,fr;q=9', 'en', false],
  ['the header where the address names no spoken language', 'xx', 'fr', 'fr', false],
  ['English where nothing is said', null, null, 'en', false],
])('chooses %s', (_, address, header, language, isExplicit) => {
  expect(chooseLanguage(address, header)).toEqual({ language, isExplicit });
});

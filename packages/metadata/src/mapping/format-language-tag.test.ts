import { expect, test } from 'vitest';
import { formatLanguageTag } from './format-language-tag.ts';

test.each([
  ['PT-br', 'pt-BR'],
  ['zh-hant', 'zh-Hant'],
  ['sr-latn-rs', 'sr-Latn-RS'],
  ['es-419', 'es-419'],
  ['de-1996', 'de-1996'],
  ['en-x-us', 'en-x-us'],
  ['mn-cyrl-mn', 'mn-Cyrl-MN'],
])('writes %s as %s', (tag, expected) => {
  expect(formatLanguageTag(tag)).toBe(expected);
});

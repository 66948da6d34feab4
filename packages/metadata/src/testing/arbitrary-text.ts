import fc from 'fast-check';

// What has broken serialisers before: quotes, ends of scripts, comments, line separators, direction marks, escapes.
const hostile = [
  'He said "no" and \'yes\'',
  '</script><script>alert(1)</script>',
  '<!-- -->]]>',
  'two\nlines\tand a tab',
  'back\\slash \\u0041 \\',
  '\u202eright to left\u202c \u200f',
  'مكتبة "البيانات" المفتوحة',
  'a\u2028b\u2029c',
  'emoji 👩🏽‍🌾 and half \ud83d',
  '@en ^^<x> _:b0 """',
  '{"@value": 1}',
  '__proto__',
  'ch:Good',
  'https://example.org/',
];

/** Trimmed, not empty, without control characters but line feed and tab. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...hostile),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }).map(plainText),
);

/** One line: as `anyText`, without line feeds. */
export const anyLine: fc.Arbitrary<string> = anyText.map((text) =>
  text.replace(/\s/gu, ' ').trim(),
);

export const anyUrl: fc.Arbitrary<string> = fc.oneof(
  fc.webUrl({ withFragments: true, withQueryParameters: true }),
  fc.constantFrom('https://example.org', 'http://مثال.example/ه?ق=1#ن', 'https://schema.org/name'),
);

export const anyLanguageTag: fc.Arbitrary<string> = fc.constantFrom(
  'en',
  'ar',
  'pt-BR',
  'zh-Hant',
  'sr-Latn-RS',
  'es-419',
  'de-x-simple',
  'am',
  'mul',
);

export const anyTexts: fc.Arbitrary<Record<string, string>> = fc
  .uniqueArray(fc.tuple(anyLanguageTag, anyText), {
    minLength: 1,
    maxLength: 3,
    selector: ([tag]) => tag,
  })
  .map((entries) => Object.fromEntries(entries));

export const anyDate: fc.Arbitrary<string> = fc.constantFrom('2024', '2024-02', '2024-02-29');

export const anyPlace: fc.Arbitrary<string> = fc.constantFrom(
  'KE',
  'EU',
  'XK',
  'ZZ',
  'GB-SCT',
  'BR',
);

export const anySha256: fc.Arbitrary<string> = fc.stringMatching(/^[0-9a-f]{64}$/u);

function plainText(text: string): string {
  // oxlint-disable-next-line no-control-regex -- control characters are what a record refuses
  const kept = text.replace(/[\u0000-\u001f\u007f]/gu, '').trim();
  return kept === '' ? 'x' : kept;
}

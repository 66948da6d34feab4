import { assert, property, string, tuple } from 'fast-check';
import { expect, test } from 'vitest';
import { fromFacetKey, toFacetKey } from './facet-key.ts';

/** What the server makes of a value before it compares it. */
function normalised(key: string): string {
  return key.trim().normalize('NFKD').toLowerCase();
}

test('every value comes back as it was', () => {
  assert(
    property(string({ unit: 'binary' }), (value) => {
      expect(fromFacetKey(toFacetKey(value))).toBe(value);
    }),
  );
});

test.each([
  ['MIT', 'mit'],
  ['Mozilla', 'MOZILLA'],
  ['saúde', 'sau\u0301de'],
  ['ﬁ', 'fi'],
  ['water', ' water'],
  ['Ⅷ', 'viii'],
])('%s and %s stay apart', (one, other) => {
  expect(normalised(toFacetKey(one))).not.toBe(normalised(toFacetKey(other)));
});

test('no two values are one to the server', () => {
  assert(
    property(tuple(string({ unit: 'grapheme' }), string({ unit: 'grapheme' })), ([one, other]) => {
      const isSame = normalised(toFacetKey(one)) === normalised(toFacetKey(other));
      expect(isSame).toBe(one === other);
    }),
  );
});

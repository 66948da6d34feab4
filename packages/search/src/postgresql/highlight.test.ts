import { assert, constantFrom, array, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { excerpt, highlight, matchesIn } from './highlight.ts';
import { searchTerms } from './search-terms.ts';

const joined = (parts: readonly { readonly text: string }[]) =>
  parts.map(({ text }) => text).join('');

test('the parts of a highlighted text join to the text, whatever it holds', () => {
  const piece = constantFrom(
    'rain',
    'Rainfall',
    ' ',
    '数据',
    'e\u0301',
    '\u{1F4A7}',
    '<b>',
    '\ud800',
    'x'.repeat(90),
    '\n',
  );
  assert(
    property(
      array(piece, { maxLength: 80 }),
      string({ unit: 'binary', maxLength: 20 }),
      (pieces, odd) => {
        const text = pieces.join('') + odd;
        const spans = matchesIn(text, searchTerms(`数据 rain`));
        expect(joined(highlight(text, spans))).toBe(text);
        const inner = joined(excerpt(text, spans)).replaceAll(/^…|…$/gu, '');
        expect(text).toContain(inner);
      },
    ),
  );
});

test('an excerpt shows the first match of a long text, cut between words', () => {
  const text = `${'word '.repeat(200)}rainfall ${'word '.repeat(200)}`;
  const parts = excerpt(text, matchesIn(text, searchTerms('rainfall')));
  expect(parts.filter(({ isMatch }) => isMatch)).toEqual([{ text: 'rainfall', isMatch: true }]);
  expect(joined(parts)).toMatch(/^…word .* word…$/u);
  expect(joined(parts).length).toBeLessThan(250);
});

test('a short text is shown whole', () => {
  expect(excerpt('Daily rainfall.', matchesIn('Daily rainfall.', searchTerms('rain')))).toEqual([
    { text: 'Daily ', isMatch: false },
    { text: 'rainfall', isMatch: true },
    { text: '.', isMatch: false },
  ]);
});

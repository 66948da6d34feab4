import { EvidenceCheck } from '@commonhold/schemas/evidence';
import { describe, expect, test } from 'vitest';
import { languages } from '../language/language.ts';
import { readerOf } from '../language/reader.ts';
import { lookText } from './look-text.ts';

const at = '2026-03-03T08:00:00.000Z';
const since = '2026-03-01T08:00:00.000Z';
const sha256 = 'a'.repeat(64);
const url = 'https://github.com/rain/code';

function readerIn(language: string) {
  return readerOf({ url: new URL(`https://a.example/?lang=${language}`), headers: new Headers() });
}

function said(look: Readonly<Record<string, unknown>>, claim?: string) {
  const check = EvidenceCheck.parse({ url, checkedAt: at, ...look });
  const { text, tone } = lookText(readerIn('en'), check, claim);
  return `${tone}: ${text}`;
}

test.each([
  [{ kind: 'link', outcome: 'answers' }, 'good: answered on 3 March 2026'],
  [{ kind: 'link', outcome: 'gone' }, 'open: nothing there on 3 March 2026'],
  [{ kind: 'link', outcome: 'gone', since }, 'bad: nothing there since 1 March 2026'],
  [{ kind: 'link', outcome: 'unknown', since }, 'open: no clear answer on 3 March 2026'],
  [{ kind: 'repository', outcome: 'alive' }, 'good: repository there on 3 March 2026'],
  [
    { kind: 'repository', outcome: 'alive', lastChangedAt: since },
    'good: repository there on 3 March 2026 (last change 1 March 2026)',
  ],
  [
    { kind: 'repository', outcome: 'archived', lastChangedAt: since },
    'bad: archived, seen on 3 March 2026 (last change 1 March 2026)',
  ],
  [{ kind: 'repository', outcome: 'empty' }, 'bad: empty on 3 March 2026'],
  [{ kind: 'repository', outcome: 'gone' }, 'open: no repository there on 3 March 2026'],
  [{ kind: 'repository', outcome: 'gone', since }, 'bad: no repository there since 1 March 2026'],
  [{ kind: 'repository', outcome: 'unknown' }, 'open: repository: no clear answer on 3 March 2026'],
  [{ kind: 'licence-file', outcome: 'missing' }, 'open: no licence file found on 3 March 2026'],
  [{ kind: 'licence-file', outcome: 'unknown' }, 'open: licence file not read on 3 March 2026'],
  [
    { kind: 'licence-file', outcome: 'unrecognised', sha256 },
    'open: licence file read on 3 March 2026: none of the texts that are known',
  ],
  [
    {
      kind: 'licence-file',
      outcome: 'unrecognised',
      sha256,
      nearest: { expression: 'MIT', similarity: 0.9789 },
    },
    'open: licence file read on 3 March 2026: none of the texts that are known; nearest is MIT, 97 % the same',
  ],
  [{ kind: 'card', outcome: 'missing' }, 'open: no card found on 3 March 2026'],
  [{ kind: 'card', outcome: 'unknown' }, 'open: card not read on 3 March 2026'],
])('%j is “%s”', (look, expected) => {
  expect(said(look)).toBe(expected);
});

describe('a licence that was found', () => {
  const file = (...expressions: readonly string[]) => ({
    kind: 'licence-file',
    outcome: 'recognised',
    sha256,
    expressions,
    by: 'text',
  });
  const card = (...licences: readonly object[]) => ({
    kind: 'card',
    outcome: 'read',
    cardUrl: url,
    sha256,
    licences,
    datasets: [],
    languages: [],
    statements: [],
  });
  const tag = (declaredAs: string, expression: string) => ({ declaredAs, expression });

  test('is named, with both names of a text that two share', () => {
    expect(said(file('MIT'))).toBe('good: licence file recognised as MIT on 3 March 2026');
    expect(said(file('GPL-3.0-only', 'GPL-3.0-or-later', 'GPL-3.0'))).toBe(
      'good: licence file recognised as GPL-3.0-only / GPL-3.0-or-later on 3 March 2026',
    );
    expect(said(card(tag('mit', 'MIT'), tag('cc0-1.0', 'CC0-1.0')))).toBe(
      'good: card tagged mit and cc0-1.0 on 3 March 2026',
    );
    expect(said(card())).toBe('open: card without a licence tag on 3 March 2026');
  });

  test.each([
    [file('MIT'), 'MIT', 'good'],
    [file('MIT'), 'Apache-2.0 OR (MIT)', 'good'],
    [file('GPL-3.0-only', 'GPL-3.0-or-later', 'GPL-3.0'), 'GPL-3.0', 'good'],
    [file('CC-BY-NC-4.0'), 'MIT', 'bad'],
    [file('CC-BY-NC-4.0'), 'NOASSERTION', 'good'],
    [card(tag('cc-by-nc-4.0', 'CC-BY-NC-4.0')), 'MIT', 'bad'],
    [card(tag('gpl', 'LicenseRef-HF-gpl')), 'GPL-3.0', 'open'],
    [card(tag('other', 'NOASSERTION')), 'MIT', 'open'],
    [{ kind: 'licence-file', outcome: 'missing' }, 'MIT', 'open'],
  ])('%j beside %s is %s', (look, claim, tone) => {
    expect(said(look, claim).startsWith(`${tone}: `)).toBe(true);
  });
});

test.each(languages)('everything is said in %s', (language) => {
  const reader = readerIn(language);
  const looks = [
    ...['answers', 'gone', 'unknown'].map((outcome) => ({ kind: 'link', outcome })),
    ...['alive', 'archived', 'empty', 'gone', 'unknown'].map((outcome) => ({
      kind: 'repository',
      outcome,
      lastChangedAt: at,
    })),
    ...['missing', 'unknown'].map((outcome) => ({ kind: 'licence-file', outcome })),
    ...['missing', 'unknown'].map((outcome) => ({ kind: 'card', outcome })),
  ].map((look) => EvidenceCheck.parse({ url, checkedAt: at, ...look }));
  const texts = looks.map((look) => lookText(reader, look).text);
  expect(new Set(texts).size).toBe(texts.length);
  for (const text of texts) expect(text).toContain(reader.format.date(at));
});

import { CollectedEvidence } from '@commonhold/schemas/evidence';
import { expect, test } from 'vitest';
import { nothingSeen, seenOnWeb } from './seen-on-web.ts';

const checkedAt = '2026-03-03T08:00:00.000Z';
const sha256 = 'a'.repeat(64);
const code = 'https://github.com/rain/code';
const hub = 'https://huggingface.co/rain/model';
const files = 'https://files.rain.example/';
const lost = 'https://rain.example/lost';
const page = 'https://rain.example/terms';
const text = 'https://rain.example/LICENSE';

const seen = seenOnWeb(
  CollectedEvidence.parse({
    links: [text, files, page].map((url) => ({ kind: 'link', url, checkedAt, outcome: 'answers' })),
    licenceFiles: [
      { kind: 'licence-file', url: code, checkedAt, outcome: 'unrecognised', sha256 },
      { kind: 'licence-file', url: hub, checkedAt, outcome: 'missing' },
      { kind: 'licence-file', url: lost, checkedAt, outcome: 'missing' },
      { kind: 'licence-file', url: page, checkedAt, outcome: 'unknown', reason: 'web-page' },
      {
        kind: 'licence-file',
        url: text,
        checkedAt,
        outcome: 'recognised',
        sha256,
        expressions: ['MIT'],
        by: 'text',
      },
    ],
    repositories: [
      { kind: 'repository', url: code, checkedAt, outcome: 'alive' },
      { kind: 'repository', url: files, checkedAt, outcome: 'unknown' },
    ],
    cards: [
      {
        kind: 'card',
        url: hub,
        checkedAt,
        outcome: 'read',
        cardUrl: `${hub}/raw/main/README.md`,
        sha256,
        licences: [{ declaredAs: 'mit', expression: 'MIT' }],
        datasets: [],
        languages: [],
        statements: [],
      },
    ],
  }),
);

test('a look at a repository is found by every address that leads into it', () => {
  expect(seen.repository(`${code}/tree/main/src`)).toMatchObject({ url: code });
  expect(seen.repository('https://github.com/rain/other')).toBeUndefined();
  expect(seen.repository(files)).toMatchObject({ kind: 'link', url: files });
  expect(seen.link(text)).toMatchObject({ outcome: 'answers' });
  expect(seen.link(`${text}/`)).toBeUndefined();
  expect(seen.all).toHaveLength(11);
});

test('of a licence, the text that the record points to goes before that of the repository', () => {
  expect(seen.licence(text, code)).toMatchObject({ url: text });
  expect(seen.licence(undefined, `${code}/blob/main/a.ts`)).toMatchObject({ url: code });
  expect(seen.licence(lost, code)).toMatchObject({ url: lost, outcome: 'missing' });
  expect(seen.licence(page, code)).toMatchObject({ url: code });
});

test('the card speaks where there is no text, and only there', () => {
  expect(seen.licence(undefined, hub)).toMatchObject({ kind: 'card' });
  expect(seen.licence(page, hub)).toMatchObject({ kind: 'card' });
  expect(seen.licence(text, hub)).toMatchObject({ kind: 'licence-file', url: text });
  expect(seen.licenceFile(hub)).toMatchObject({ outcome: 'missing' });
});

test('where nothing was read, it is told whether the address of the text answers', () => {
  expect(seen.licence(page)).toMatchObject({ kind: 'link', outcome: 'answers' });
  expect(seen.licence('https://rain.example/never')).toBeUndefined();
});

test('where nobody has looked there is nothing to show', () => {
  expect(nothingSeen.all).toEqual([]);
  expect(nothingSeen.licence(text, undefined)).toBeUndefined();
  expect(seen.link(undefined)).toBeUndefined();
  expect(nothingSeen.repository(code)).toBeUndefined();
});

import { expect, test } from 'vitest';
import { findValues, isGiven } from './record-pattern.ts';

const record = {
  name: { en: 'A' },
  empty: '  ',
  agents: [
    { role: 'owner', url: 'https://a.example' },
    { role: 'publisher', url: 'https://b.example', isActive: true },
    { role: 'publisher' },
  ],
};

function find(pattern: string): readonly (readonly [string, unknown])[] {
  return findValues({ pointer: '', value: record }, pattern).map(
    ({ pointer, value }) => [pointer, value] as const,
  );
}

test.each([
  ['a member', '/name', [['/name', { en: 'A' }]]],
  ['nothing where the member is absent', '/absent', []],
  ['nothing in a blank text', '/empty', []],
  ['nothing below a text', '/name/en/deeper', []],
  ['nothing in a list that is none', '/name/*', []],
  [
    'every element that has the member',
    '/agents/*/url',
    [
      ['/agents/0/url', 'https://a.example'],
      ['/agents/1/url', 'https://b.example'],
    ],
  ],
  [
    'the elements with a value',
    '/agents/*[role=publisher]/url',
    [['/agents/1/url', 'https://b.example']],
  ],
  [
    'the elements where a member is true',
    '/agents/*[isActive]/role',
    [['/agents/1/role', 'publisher']],
  ],
  [
    'the elements where a member is not true',
    '/agents/*[!isActive]/role',
    [
      ['/agents/0/role', 'owner'],
      ['/agents/2/role', 'publisher'],
    ],
  ],
  ['nothing of an inherited member', '/constructor', []],
])('finds %s', (_, pattern, expected) => {
  expect(find(pattern)).toEqual(expected);
});

test.each([
  [false, undefined],
  [false, null],
  [false, ''],
  [false, []],
  [false, {}],
  [true, false],
  [true, 0],
  [true, 'x'],
  [true, [0]],
])('counts as given: %s for %j', (expected, value) => {
  expect(isGiven(value)).toBe(expected);
});

import { describe, expect, test } from 'vitest';
import { loadProfiles } from '../node/load-profiles.ts';
import type { ProfileTest } from './profile-file.ts';
import { testValue } from './test-value.ts';

const loaded = await loadProfiles(new URL('../../../../standards/', import.meta.url));
if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
const { reference } = loaded.value;
const linkChecks = new Map([
  ['https://a.example', true],
  ['https://b.example', false],
]);

const open = { kind: 'licence-in', category: 'hvd-as-open-as-cc-by-4' } as const;
const machine = { kind: 'file-type', flag: 'isMachineReadable' } as const;
const forPortal = { kind: 'file-type', flag: 'isNonProprietaryForMqa' } as const;
const known = { kind: 'file-type', flag: 'isInVocabulary' } as const;

const length = { kind: 'text-length', min: 3, max: 5 } as const;

test.each<[Exclude<ProfileTest, { kind: 'profile' }>, unknown, string]>([
  [open, 'CC-BY-4.0', 'passes'],
  [open, 'CC-BY-SA-4.0', 'fails'],
  [open, 'CC-BY-SA-4.0 OR CC0-1.0', 'passes'],
  [open, 'CC-BY-SA-4.0 AND CC0-1.0', 'fails'],
  [open, 'CC-BY-4.0 AND CC0-1.0', 'passes'],
  [open, 'LicenseRef-unheard-of', 'fails'],
  [open, 'NOASSERTION', 'unknown'],
  [open, 'NONE', 'fails'],
  [{ kind: 'licence-stated' }, 'MIT', 'passes'],
  [{ kind: 'licence-stated' }, 'NOASSERTION', 'fails'],
  [{ kind: 'licence-stated' }, 'NONE', 'fails'],
  [{ kind: 'licence-in-eu-table' }, 'ODbL-1.0', 'passes'],
  [{ kind: 'licence-in-eu-table' }, 'CDLA-Permissive-2.0', 'fails'],
  [machine, 'text/csv', 'passes'],
  [machine, 'text/csv; charset=utf-8', 'passes'],
  [machine, 'text/csv ; charset=utf-8', 'passes'],
  [machine, 'application/pdf', 'fails'],
  [machine, 'Parquet', 'passes'],
  [machine, 'Apache Parquet', 'passes'],
  [machine, '.parquet', 'passes'],
  [forPortal, 'CSV', 'passes'],
  [forPortal, 'application/vnd.apache.parquet', 'fails'],
  [known, 'application/vnd.apache.parquet', 'passes'],
  [known, 'application/x-unheard-of', 'fails'],
  [{ kind: 'reachable' }, 'https://a.example', 'passes'],
  [{ kind: 'reachable' }, 'https://b.example', 'fails'],
  [{ kind: 'reachable' }, 'https://c.example', 'unknown'],
  [open, 'NONE OR CC0-1.0', 'unknown'],
  [{ kind: 'licence-in', category: 'nonexistent' }, 'CC0-1.0', 'fails'],
  [length, { en: 'ab', sw: 'abcd' }, 'passes'],
  [length, { en: 'ab' }, 'fails'],
  [length, 'ab', 'fails'],
  [length, 'abc', 'passes'],
  [length, 'abcde', 'passes'],
  [length, 'abcdef', 'fails'],
  [length, { en: 'ab', sw: 'abcdef' }, 'fails'],
  [length, { count: 1234, list: ['abcd', 'a', 'b'] }, 'fails'],
  [length, 1234, 'fails'],
  [length, null, 'fails'],
  [{ kind: 'one-of', values: ['open'] }, 'open', 'passes'],
  [{ kind: 'one-of', values: ['open', 'shut'] }, 'shut', 'passes'],
  [{ kind: 'one-of', values: ['open'] }, 'ajar', 'fails'],
  [{ kind: 'in-vocabulary', vocabulary: 'high-value-category' }, 'HEAL', 'fails'],
  [{ kind: 'in-vocabulary', vocabulary: 'eu-data-theme' }, ['HEAL'], 'fails'],
  [{ kind: 'in-vocabulary', vocabulary: 'eu-data-theme' }, 'HEAL', 'passes'],
  [{ kind: 'in-vocabulary', vocabulary: 'eu-data-theme' }, 'XXXX', 'fails'],
  [{ kind: 'pattern', pattern: '^\\d+$' }, '12', 'passes'],
  [{ kind: 'pattern', pattern: '^\\d+$' }, 'v12', 'fails'],
  [{ kind: 'pattern', pattern: '^\\d+$' }, { en: 'twelve', sw: '12' }, 'passes'],
  [{ kind: 'pattern', pattern: '^\\p{L}+$' }, 'été', 'passes'],
  [machine, 'text/csv;charset=utf-8', 'passes'],
])('%j of %j: %s', (valueTest, value, expected) => {
  expect(testValue(valueTest, value, { reference, linkChecks }).kind).toBe(expected);
});

describe('a value that fails', () => {
  test.each<[Exclude<ProfileTest, { kind: 'profile' }>, unknown, RegExp]>([
    [length, 'ab', /between 3 and 5 characters/u],
    [{ kind: 'pattern', pattern: '^x$' }, 'y', /^“y” .*form/u],
    [{ kind: 'one-of', values: ['open', 'shut'] }, 'ajar', /^“ajar” is not one of open, shut$/u],
    [{ kind: 'one-of', values: ['open'] }, { en: 'ajar' }, /^“\{"en":"ajar"\}” /u],
    [{ kind: 'in-vocabulary', vocabulary: 'eu-data-theme' }, 'XXXX', /^“XXXX” .*vocabulary/u],
    [{ kind: 'licence-stated' }, 'NONE', /^“NONE” names no licence$/u],
    [open, 'MIT', /^“MIT” is not in “.+”$/u],
    [{ kind: 'licence-in', category: 'nonexistent' }, 'MIT', /^“MIT” is not in /u],
    [{ kind: 'licence-in-eu-table' }, 'NONE', /European Union/u],
    [machine, 'application/x-unheard-of', /^“application\/x-unheard-of” .*file type of the list/u],
    [machine, 'application/pdf', /^“application\/pdf” .*kind that is asked for/u],
    [{ kind: 'reachable' }, 'https://b.example', /^https:\/\/b\.example did not answer$/u],
  ])('%j of %j says why', (valueTest, value, why) => {
    const result = testValue(valueTest, value, { reference, linkChecks });
    expect(result).toEqual({ kind: 'fails', why: expect.stringMatching(why) });
  });

  test('is shown in at most 80 characters', () => {
    const why = (text: string) =>
      testValue({ kind: 'licence-stated' }, text, { reference, linkChecks });
    const long = (count: number) => '('.repeat(count);
    expect(why(long(80))).toMatchObject({ why: expect.stringContaining(`“${long(80)}”`) });
    expect(why(long(81))).toMatchObject({ why: expect.stringContaining(`“${long(79)}…”`) });
  });
});

test('a value that cannot be judged says what would settle it', () => {
  const data = { reference, linkChecks };
  expect(testValue(open, 'NOASSERTION', data)).toEqual({
    kind: 'unknown',
    missing: expect.stringContaining('licence'),
  });
  expect(testValue({ kind: 'reachable' }, 'https://c.example', data)).toEqual({
    kind: 'unknown',
    missing: expect.stringContaining('https://c.example'),
  });
});

test('a media type that IANA has registered is in the vocabulary, though the EU lists no file type for it', () => {
  const fileType = { code: 'X', name: 'X', isMachineReadable: false } as const;
  const flags = { isNonProprietaryForMqa: false, isMachineReadableForMqa: false };
  const kindOf = (more: { iri?: string; isMediaTypeRegistered?: boolean }) =>
    testValue(known, 'x', {
      reference: { ...reference, fileTypes: new Map([['x', { ...fileType, ...flags, ...more }]]) },
      linkChecks,
    }).kind;
  expect(kindOf({ iri: 'https://example.org/x' })).toBe('passes');
  expect(kindOf({ isMediaTypeRegistered: true })).toBe('passes');
  expect(kindOf({ isMediaTypeRegistered: false })).toBe('fails');
  expect(kindOf({})).toBe('fails');
});
